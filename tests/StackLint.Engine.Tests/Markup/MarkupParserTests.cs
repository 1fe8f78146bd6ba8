using Microsoft.CodeAnalysis.Text;
using StackLint.Testing.Markup;

namespace StackLint.Engine.Tests.Markup;

public sealed class MarkupParserTests
{
    [Fact]
    public void Nested_and_adjacent_marks_are_read()
    {
        var marked = MarkupParser.Parse("a{|SL1:b{|SL2:c|}|}{|SL3:d|}");
        Assert.Equal("abcd", marked.Text);
        Assert.Equal(
            [new MarkedSpan("SL1", new TextSpan(1, 2)), new MarkedSpan("SL2", new TextSpan(2, 1)), new MarkedSpan("SL3", new TextSpan(3, 1))],
            marked.Spans.AsEnumerable());
    }

    [Fact]
    public void Two_ids_on_one_span_are_read() => Assert.Equal(["SL1", "SL2"], MarkupParser.Parse("{|SL2:{|SL1:x|}|}").Spans.Select(static s => s.Id));

    [Fact]
    public void Braces_and_bars_of_yaml_stay() => Assert.Equal("{|\n |} $$ {|a:b|}", MarkupParser.Parse("{|\r\n |} $$ {|a:b|}").Text);

    [Fact]
    public void Open_mark_is_refused() => Assert.Throws<FormatException>(static () => MarkupParser.Parse("{|SL1:x"));
}
