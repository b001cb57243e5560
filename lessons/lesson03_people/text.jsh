// What does a browser make of a text that is put into a page?
import workbook.kit.Html;

// tag::text[]
var typed = "<b>hi</b> & bye";

var asHtml = Html.of("<li>" + typed + "</li>");
System.out.println(asHtml.text() + ", with " + asHtml.elements());

var asText = Html.of("<li>&lt;b&gt;hi&lt;/b&gt; &amp; bye</li>");
System.out.println(asText.text() + ", with " + asText.elements());
// end::text[]
// tag::shown[]
//=> hi & bye, with [li, b]
//=> <b>hi</b> & bye, with [li]
// end::shown[]
