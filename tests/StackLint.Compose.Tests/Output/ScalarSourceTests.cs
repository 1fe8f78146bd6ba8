using StackLint.Compose.Interpolation;
using StackLint.Compose.Output;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.Output;

public sealed class ScalarSourceTests
{
    [Theory]
    [InlineData("nginx:1.27", "nginx:1.27")]
    [InlineData("nginx:${TAG}", "nginx:${TAG}")]
    [InlineData("$REG/nginx:${TAG?m}-$$x", "$REG/nginx:${TAG?m}-$x")]
    [InlineData("${REG:-docker.io}/nginx:$TAG", "docker.io/nginx:$TAG")]
    [InlineData("${A:+x$B}/$C", "${A:+x$B}/$C")]
    [InlineData("${bad", "${bad")]
    public void Unknown_parts_stand_as_they_are_written(string written, string expected) =>
        Assert.Equal(expected, ScalarSource.TextOf(Image(written)));

    [Fact]
    public void Known_parts_are_escaped_and_references_are_not() =>
        Assert.Equal("a$$b/${TAG}$$", ScalarSource.TextOf(Image("a$$b/${TAG}$$"), static t => t.Replace("$", "$$", StringComparison.Ordinal)));

    [Theory]
    [InlineData("$A:$B", ":\uFFFC", ":$B")]
    [InlineData("$A:${B}x", "\uFFFCx", "${B}x")]
    [InlineData("$A:$B", "\uFFFC", "$A")]
    [InlineData("$A:$B", "z\uFFFC", "z$A")]
    [InlineData("$A:$B", "\uFFFC\uFFFC\uFFFC", "$A:$B")]
    public void Part_of_a_text_takes_the_references_of_its_place(string written, string part, string expected)
    {
        var whole = Image(written);
        var scalar = new ComposeScalar(whole.Node, whole.Provenance, ComposeScalarKind.String, new InterpolatedText(part, true, [])) { Written = whole };
        Assert.Equal(expected, ScalarSource.TextOf(scalar));
    }

    private static ComposeScalar Image(string written) =>
        (ComposeScalar)Loading.Load(ComposeTarget.Compose, $"services: {{a: {{image: '{written}'}}}}").Services[0].Image.Source!;
}
