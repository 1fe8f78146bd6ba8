using StackLint.Yaml.Syntax;
using StackLint.Yaml.Tests;

namespace StackLint.Fuzzing.Invariants;

/// <summary>What must hold for every scalar: the places of its parts lie inside of it, and a place finds its node.</summary>
internal static class ScalarChecks
{
    internal static void AssertSound(YamlFile file)
    {
        foreach (var document in file.Documents)
        {
            foreach (var scalar in TreeChecks.NodesOf(document.Root).OfType<YamlScalar>())
            {
                AssertParts(scalar);
                if (!scalar.Span.IsEmpty)
                {
                    Assert.Same(scalar, document.FindNode(scalar.Span));
                }
            }
        }
    }

    private static void AssertParts(YamlScalar scalar)
    {
        var length = scalar.Value.Length;
        var around = scalar.ReportSpan;
        for (var start = 0; start < length; start += Math.Max(1, length / 8))
        {
            var part = scalar.GetPartSpan(start, Math.Min(3, length - start));
            Assert.True(around.Contains(part), $"the part {part} is outside of {around}");
        }

        if (length > 0)
        {
            scalar.GetValueWithout([new Microsoft.CodeAnalysis.Text.TextSpan(scalar.Span.Start, scalar.Span.Length / 2)], "***");
        }
    }
}
