using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class FlowAnchorTests
{
    [Theory]
    [InlineData("{a: &x b, c: d}")]
    [InlineData("{a: &x 'b', c: d, e: *x }")]
    [InlineData("{a: &x !!str b, c: &y d, e: f}")]
    [InlineData("{a: &x b,\n  c: {d: &y e, f: g}}")]
    public void Anchored_scalar_does_not_end_a_mapping_in_braces(string yaml)
    {
        var file = Marked.Parse($"k: {yaml}\n");
        Assert.Empty(file.Errors);
        var mapping = (YamlMapping)((YamlMapping)file.Documents[0].Root).Entries[0].Value;
        Assert.Equal("c", mapping.Entries[1].Name);
    }
}
