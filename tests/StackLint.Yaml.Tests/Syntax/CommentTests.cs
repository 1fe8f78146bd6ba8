namespace StackLint.Yaml.Tests.Syntax;

public sealed class CommentTests
{
    [Fact]
    public void Comments_have_span_text_and_place()
    {
        var (text, spans) = Marked.Read("«# top»\na: b «#  trailing »\n  «#indented»\nc: 'd'«#close»\ne: |  «# header»\n  # text\n «# after»\nf: [1, «# in»\n  2]«#»\n«# last»");
        var file = Marked.Parse(text);
        Assert.Equal(spans, file.Comments.Select(static c => c.Span));
        Assert.Equal(["top", "trailing", "indented", "close", "header", "after", "in", "", "last"], file.Comments.Select(static c => c.Text));
        Assert.Equal([false, true, false, true, true, false, true, true, false], file.Comments.Select(static c => c.IsTrailing));
    }

    [Fact]
    public void Hash_inside_a_value_is_no_comment()
    {
        var file = Marked.Parse("a: b#c\nd: '# e'\nf: \"# g\"\nh: >\n  # i\nj: http://x/#k\n");
        Assert.Empty(file.Comments);
    }

    [Fact]
    public void Comment_before_a_directive_is_allowed()
    {
        var file = Marked.Parse("# c\n%YAML 1.1 # d\n---\na: 1\n");
        Assert.Empty(file.Errors);
        Assert.Equal(["c", "d"], file.Comments.Select(static c => c.Text));
    }

    [Fact]
    public void Comments_before_a_syntax_error_are_kept()
    {
        var file = Marked.Parse("# c\na: b: c\n");
        Assert.Equal("c", Assert.Single(file.Comments).Text);
    }

    [Fact]
    public void Carriage_return_is_no_part_of_a_comment()
    {
        var file = Marked.Parse("a: 1 # c\r\nb: 2\r\n");
        Assert.Equal("# c", file.Source.Text.ToString(Assert.Single(file.Comments).Span));
    }
}
