package dev.heddle.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's name and version, from the manifest of its jar. */
final class Version implements IVersionProvider {
  /** {@return the name and version, such as {@code heddle 0.1.0}} */
  static String text() {
    return "heddle " + number();
  }

  /** {@return the version alone} */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
