using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests;

/// <summary>What must hold for every parsed text.</summary>
internal static class TreeChecks
{
    internal static void AssertSound(YamlFile file)
    {
        var length = file.Source.Text.Length;
        foreach (var document in file.Documents)
        {
            Assert.True(document.StartSpan.End <= length);
            AssertSound(document.Root, length);
        }

        foreach (var error in file.Errors)
        {
            Assert.True(error.Span.End <= length, error.ToString());
            Assert.True(error.Related is not { } related || related.End <= length);
            Assert.NotEmpty(error.Message);
            Assert.False(error.Message.EndsWith('.'));
        }

        foreach (var comment in file.Comments)
        {
            Assert.Equal('#', file.Source.Text[comment.Span.Start]);
            Assert.True(comment.Span.End <= length);
        }
    }

    internal static IEnumerable<YamlNode> NodesOf(YamlNode root)
    {
        var pending = new Stack<YamlNode>([root]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            foreach (var child in ChildrenOf(node).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private static IEnumerable<YamlNode> ChildrenOf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(static e => new[] { e.Key, e.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };

    private static void AssertSound(YamlNode root, int length)
    {
        foreach (var node in NodesOf(root))
        {
            Assert.True(node.FullSpan.End <= length, $"{node.FullSpan} is outside");
            Assert.True(node.FullSpan.Contains(node.Span));
            var end = node.Span.Start;
            foreach (var child in ChildrenOf(node))
            {
                Assert.Same(node, child.Parent);
                Assert.True(node.Span.Contains(child.FullSpan), $"{child.FullSpan} is outside its parent {node.Span}");
                Assert.True(child.FullSpan.Start >= end, $"{child.FullSpan} overlaps what stands before it");
                end = child.FullSpan.End;
            }
        }
    }
}
