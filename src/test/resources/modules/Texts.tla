---- MODULE Texts ----
EXTENDS Integers, Sequences, TLC, IOUtils, SVG, HTML, GraphViz, Statistics
ASSUME atoi("42") = 42 /\ atoi("-7") = -7
ASSUME zeroPadN(42, 5) = "00042" /\ zeroPadN(123, 3) = "123" /\ zeroPadN(7, 1) = "7"
child == Rect(0, 1, 2, 3, [fill |-> "red"])
ASSUME child = [name |-> "rect", attrs |-> [x |-> "0", y |-> "1", width |-> "2", height |-> "3", fill |-> "red"],
                children |-> <<>>, innerText |-> ""]
ASSUME SVGElemToString(Group(<<child>>, <<>>)) = "<g><rect fill='red' height='3' width='2' x='0' y='1'></rect></g>"
ASSUME SVGElemToString(Text(1, 2, "<<3>>", [font_size |-> "9"])) = "<text font-size='9' x='1' y='2'>&lt;&lt;3&gt;&gt;</text>"
ASSUME Line(0, 0, 1, 1, <<>>).name = "line" /\ Circle(1, 2, 3, <<>>).attrs.r = "3" /\ Svg(<<>>, <<>>).name = "svg"
ASSUME Image(0, 0, 1, 1, "a.png", <<>>).attrs["xlink:href"] = "a.png"
ASSUME NodeOfRingNetwork(10, 10, 5, 4, 4) = [x |-> 15, y |-> 9] \/ NodeOfRingNetwork(10, 10, 5, 4, 4) = [x |-> 15, y |-> 10]
ASSUME PointOnLine([x |-> 0, y |-> 0], [x |-> 10, y |-> 20], 2) = [x |-> 5, y |-> 10]
ASSUME LET places == NodesOfDirectedMultiGraph({"a", "b"}, {<<"a", "b">>}, [view_width |-> 10, view_height |-> 10])
       IN  DOMAIN places = {"a", "b"} /\ places["a"] # places["b"]
ASSUME StringFill("%a% and %b%", <<<<"%a%", "1">>, <<"%b%", "2">>>>) = "1 and 2"
ASSUME StringSeqToString(<<"a", "b">>, "-") = "a-b" /\ HTMLAttribute("w", "1") = "w: 1;"
ASSUME HTMLText("i", "t") = "<span id=\"i\">\nt\n</span>" /\ HTMLScriptFile("f") = "<script src=\"f\"></script>"
ASSUME DotDiGraph([node |-> {1}, edge |-> {<<1, 1>>}], LAMBDA n : "n", LAMBDA e : "e")
         = "digraph MyGraph {\"1\"[label=\"n\"];\"1\"->\"1\"[label=\"e\"];}"
ASSUME ChiSquare(<<5, 5, 5, 5>>, <<6, 4, 5, 5>>, "0.05") /\ ~ChiSquare(<<5, 5, 5, 5>>, <<20, 0, 0, 0>>, "0.05")
ASSUME ChiSquare(<<1, 1>>, <<500, 500>>, "0.05") /\ ~ChiSquare(<<1, 1>>, <<600, 400>>, "0.05")
====
