--------------------------------- MODULE SVG ---------------------------------
\* Elements of a drawing: records with a name, attributes, children and a text. Attributes are functions from strings to
\* strings.
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences
LOCAL INSTANCE FiniteSets
LOCAL INSTANCE SequencesExt
LOCAL INSTANCE TLC

SVGElem(_name, _attrs, _children, _innerText) ==
  [name |-> _name, attrs |-> _attrs, children |-> _children, innerText |-> _innerText]

Line(x1, y1, x2, y2, attrs) ==
  SVGElem("line", [x1 |-> ToString(x1), y1 |-> ToString(y1), x2 |-> ToString(x2), y2 |-> ToString(y2)] @@ attrs, <<>>, "")
Circle(cx, cy, r, attrs) ==
  SVGElem("circle", [cx |-> ToString(cx), cy |-> ToString(cy), r |-> ToString(r)] @@ attrs, <<>>, "")
Rect(x, y, w, h, attrs) ==
  SVGElem("rect", [x |-> ToString(x), y |-> ToString(y), width |-> ToString(w), height |-> ToString(h)] @@ attrs, <<>>, "")
Text(x, y, text, attrs) == SVGElem("text", [x |-> ToString(x), y |-> ToString(y)] @@ attrs, <<>>, text)
Image(x, y, width, height, href, attrs) ==
  LET place == [x |-> ToString(x), y |-> ToString(y), width |-> ToString(width), height |-> ToString(height)]
  IN  SVGElem("image", ("xlink:href" :> href) @@ place @@ attrs, <<>>, "")
Group(children, attrs) == SVGElem("g", attrs, children, "")
Svg(children, attrs)   == SVGElem("svg", attrs, children, "")

\* The text of an element with all that is in it.
SVGElemToString(elem) == CHOOSE text \in STRING : TRUE

\* The n-th of m points on the circle with radius r around a center, and a point on the way between two points.
NodeOfRingNetwork(cx, cy, r, n, m) == CHOOSE p \in [x : Int, y : Int] : TRUE
PointOnLine(from, to, segment) ==
  [x |-> from.x + (to.x - from.x) \div segment, y |-> from.y + (to.y - from.y) \div segment]

\* Places for the nodes of a graph, in rows of a square; the options name the width and the height of the drawing.
NodesOfDirectedMultiGraph(nodes, edges, options) ==
  LET order  == SetToSeq(nodes)
      side   == CHOOSE n \in 1..(Cardinality(nodes) + 1) :
                  n * n >= Cardinality(nodes) /\ \A m \in 1..(n - 1) : m * m < Cardinality(nodes)
      at(n)  == SelectInSeq(order, LAMBDA node : node = n) - 1
  IN  [n \in nodes |-> [x |-> (options.view_width \div side) * (at(n) % side),
                        y |-> (options.view_height \div side) * (at(n) \div side)]]
==============================================================================
