package dev.quorate.yaml;

/// How many nodes a file may still have, those that aliases repeat counted each time: what keeps a
/// few lines of nested aliases from standing for billions of nodes.
final class NodeAllowance {
  private static final int MAX_NODES = 200_000;

  private int left = MAX_NODES;

  void take(int nodes, Place place) {
    if (nodes > left) {
      throw new TooMuch(
          new Problem(
              place,
              "",
              "the file has more than "
                  + MAX_NODES
                  + " values, those repeated by aliases included; shorten it"),
          true);
    }
    left -= nodes;
  }
}
