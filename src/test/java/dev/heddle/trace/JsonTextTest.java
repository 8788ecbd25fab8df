package dev.heddle.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

final class JsonTextTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void compactTextIsThatOfTheMapper() throws Exception {
    assertThat(JsonText.compact(tree())).isEqualTo(MAPPER.writeValueAsString(tree()));
  }

  @Test
  void indentedTextIsThatOfTheMapperWithALineFeed() throws Exception {
    assertThat(JsonText.indented(tree()))
        .isEqualTo(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree()) + "\n");
  }

  @Test
  void aNodeThatJsonDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> JsonText.compact(JsonNodeFactory.instance.missingNode()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MISSING");
  }

  /** Returns a tree with every kind of node. */
  private static ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("text", "a \"quoted\" line\nand \u2028 \u0001 \u00e9").putNull("nothing").put("truth", true);
    tree.put("int", -1).put("long", 1L << 40).put("big", BigInteger.ONE.shiftLeft(80));
    tree.put("double", 0.1).put("float", 0.5f).put("decimal", new BigDecimal("1.10"));
    tree.putObject("empty");
    tree.putArray("none");
    tree.putArray("list").add(1).add("two").addObject().put("three", 3).putArray("four").add(4).addNull();
    return tree;
  }
}
