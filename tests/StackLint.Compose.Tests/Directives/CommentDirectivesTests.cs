using StackLint.Compose.Directives;

namespace StackLint.Compose.Tests.Directives;

public sealed class CommentDirectivesTests
{
    [Theory]
    [InlineData("# stacklint disable SL4001, SL2004 until=2027-01-31: reason", "disable", "SL4001, SL2004 until=2027-01-31: reason")]
    [InlineData("# stacklint target=swarm", "target=swarm", "")]
    [InlineData("#stacklint   disable-file  SL1002: x  ", "disable-file", "SL1002: x")]
    [InlineData("# stacklint: disable SL4001: reason", "disable", "SL4001: reason")]
    [InlineData("# stacklint is great", "is", "great")]
    public void Words_and_rest_are_split(string comment, string word, string rest)
    {
        var file = Loading.Parse(comment + "\na: b\n");
        var directive = Assert.Single(CommentDirectives.Read(file));
        Assert.Equal((word, rest), (directive.Word, directive.Rest));
        Assert.Equal(rest, file.Source.Text.ToString(new(directive.RestStart, rest.Length)));
    }

    [Theory]
    [InlineData("# stacklint")]
    [InlineData("# stacklinter disable SL1")]
    [InlineData("# see stacklint disable")]
    [InlineData("## stacklint disable")]
    public void Other_comments_are_none(string comment) => Assert.Empty(CommentDirectives.Read(Loading.Parse(comment + "\na: b\n")));

    [Theory]
    [InlineData("services:\n  web: # stacklint x\n    image: w\n    user: u\n", "web: # stacklint x\n    image: w\n    user: u")]
    [InlineData("services:\n  web:\n    image: w # stacklint x\n    user: u\n", "image: w")]
    [InlineData("ports:\n  - 80 # stacklint x\n  - 81\n", "80")]
    [InlineData("ports:\n  - target: 80 # stacklint x\n    mode: host\n", "target: 80 # stacklint x\n    mode: host")]
    [InlineData("a: [80, 81] # stacklint x\nb: c\n", "a: [80, 81]")]
    [InlineData("a: {b: {c: d}} # stacklint x\n", "a: {b: {c: d}}")]
    [InlineData("a: [\n  80, # stacklint x\n  81\n]\n", "80")]
    [InlineData("a: [\n  80,\n  81\n] # stacklint x\n", "a: [\n  80,\n  81\n]")]
    [InlineData("a: # stacklint x\nb: c\n", "a:")]
    [InlineData("a: &n # stacklint x\n  b: c\n", "a: &n # stacklint x\n  b: c")]
    [InlineData("a: | # stacklint x\n  text\nb: c\n", "a: | # stacklint x\n  text")]
    public void A_trailing_comment_covers_what_starts_on_its_line(string yaml, string covered) => Assert.Equal(covered, Covered(yaml)?.TrimEnd());

    [Theory]
    [InlineData("# stacklint x\nservices:\n  a: b\n", "services:\n  a: b")]
    [InlineData("services:\n  # stacklint x\n\n  # more\n\n  a: {b: c}\n  d: e\n", "a: {b: c}")]
    [InlineData("services:\n  a:\n    b: c\n    # stacklint x\n  d:\n    e: f\n", "d:\n    e: f")]
    [InlineData("ports:\n  # stacklint x\n  - target: 80\n    mode: host\n  - 81\n", "target: 80\n    mode: host")]
    [InlineData("a: [\n  # stacklint x\n  80,\n  81\n]\n", "80")]
    [InlineData("# stacklint x\n---\na: b\n", "a: b")]
    [InlineData("a: b\n# stacklint x\n", null)]
    [InlineData("a: b\n# stacklint x\n---\nc: d\n", null)]
    [InlineData("a: b\n---\n# stacklint x\nc: d\n", "c: d")]
    public void A_comment_of_its_own_covers_what_comes_next(string yaml, string? covered) => Assert.Equal(covered, Covered(yaml)?.TrimEnd());

    [Fact]
    public void It_is_about_what_lies_below()
    {
        var file = Loading.Parse("services:\n  # stacklint x\n  a:\n    image: w\n  b:\n    image: v\n");
        var directive = Assert.Single(CommentDirectives.Read(file));
        var services = ((StackLint.Yaml.Syntax.YamlMapping)file.Documents[0].Root).FindEntry("services")!.Value;
        var images = ((StackLint.Yaml.Syntax.YamlMapping)services).Entries.Select(static e => ((StackLint.Yaml.Syntax.YamlMapping)e.Value).Entries[0].Value);
        Assert.Equal([true, false], images.Select(directive.IsAbout));
        Assert.False(directive.IsAbout(services));
    }

    [Fact]
    public void A_file_without_content_has_directives_that_cover_nothing()
    {
        Assert.Null(Covered("# stacklint disable-file SL1: x\n"));
        Assert.Null(Covered("# stacklint disable-file SL1: x\na: [1\n"));
    }

    private static string? Covered(string yaml)
    {
        var file = Loading.Parse(yaml);
        return Assert.Single(CommentDirectives.Read(file)).Covers is { } span ? file.Source.Text.ToString(span) : null;
    }
}
