--------------------------------- MODULE HTML --------------------------------
\* Pages as text, of strings and sequences of strings.
LOCAL INSTANCE Sequences
LOCAL INSTANCE SequencesExt

\* A text in which the first occurrence of each given part is replaced by another one.
StringFill(string, args) == FoldLeft(LAMBDA text, a : ReplaceFirstSubSeq(a[2], a[1], text), string, args)

\* Strings one behind the other, with a separator between them, but none before the first that is not empty.
StringSeqToString(string_seq, separator) ==
  FoldLeft(LAMBDA text, s : IF text = "" THEN s ELSE text \o separator \o s, "", string_seq)

LOCAL lines(texts) == StringSeqToString(texts, "\n")
LOCAL quoted(s)    == "\"" \o s \o "\""

HTMLAttribute(name, value) == name \o ": " \o value \o ";"
HTMLClass(classname, attribute_list) == lines(<<classname \o " {", lines(attribute_list), "}">>)
HTMLSize(width, height) == HTMLAttribute("width", width) \o " " \o HTMLAttribute("height", height)
HTMLNewLine == "<br>"
HTMLFlexCenterAttributes ==
  lines(<<HTMLAttribute("display", "flex"), HTMLAttribute("align-items", "center"),
          HTMLAttribute("justify-content", "center")>>)

HTMLDefaultStyle ==
  lines(<<HTMLClass(".default_grid", <<HTMLAttribute("display", "grid")>>),
          HTMLClass(".default_box", <<HTMLAttribute("border", "1px solid black")>>),
          HTMLClass(".default_circle", <<HTMLAttribute("border-radius", "50%")>>)>>)
HTMLStyleSheet(class_list) ==
  lines(<<"<style type=\"text/css\">", HTMLDefaultStyle, lines(class_list), "</style>">>)

HTMLScriptFile(name)  == "<script src=" \o quoted(name) \o "></script>"
HTMLScript(children)  == lines(<<"<script>", lines(children), "</script>">>)
HTMLLink(name, type)  == "<link href=" \o quoted(name) \o " rel=" \o quoted(type) \o "/>"
HTMLHeader(title, list_of_links, class_list) ==
  lines(<<"<head>", "<meta charset=\"UTF-8\">", "<title>" \o title \o "</title>", lines(list_of_links),
          HTMLStyleSheet(class_list), "</head>">>)
HTMLBody(body) == lines(<<"<body>", body, "</body>">>)
HTMLDocument(header, body, list_of_scripts) ==
  lines(<<"<!DOCTYPE html>", "<html>", header, body, lines(list_of_scripts), "</html>">>)

HTMLFrame(id, children) == lines(<<"<div id=" \o quoted(id) \o ">", lines(children), "</div>">>)
HTMLGridContainer(id, class_list, children) ==
  LET classes == quoted("default_grid " \o StringSeqToString(class_list, " "))
  IN  lines(<<"<div id=" \o quoted(id) \o " class=" \o classes \o ">", lines(children), "</div>">>)
HTMLBox(id, class_list, size, children) ==
  LET classes == quoted("default_box " \o StringSeqToString(class_list, " "))
  IN  lines(<<"<div id=" \o quoted(id) \o " class=" \o classes \o " style=" \o quoted(size) \o ">", lines(children),
              "</div>">>)
HTMLCircle(id, class_list, size, children) == HTMLBox(id, <<"default_circle">> \o class_list, size, children)
HTMLText(id, text) == lines(<<"<span id=" \o quoted(id) \o ">", text, "</span>">>)
HTMLSVG(id, viewBox, size, svgString) ==
  lines(<<"<svg id=" \o quoted(id) \o " viewBox=" \o quoted(viewBox) \o " style=" \o quoted(size) \o ">", svgString,
          "</svg>">>)

LOCAL element(id) == "document.getElementById(" \o quoted(id) \o ")"
HTMLJSLineElems(fromID, destID) == element(fromID) \o ", " \o element(destID)
HTMLJSLine(fromID, destID, color, size) ==
  "new LeaderLine(" \o HTMLJSLineElems(fromID, destID) \o ", {color: '" \o color \o "', size: " \o size \o "})"
HTMLJSLineDash(fromID, destID, color, size) ==
  "new LeaderLine(" \o HTMLJSLineElems(fromID, destID) \o ",  {color: '" \o color \o "', size: " \o size
    \o ", dash: true})"
HTMLJSKeyListener(events) ==
  lines(<<"window.onkeyup = function(event) {", "let key = event.key.toUpperCase();", lines(events), "}">>)
HTMLJSNavigationKey(key, file) ==
  lines(<<"if(key == '" \o key \o "'){", "window.location.replace(" \o quoted(file) \o ");", "}">>)
==============================================================================
