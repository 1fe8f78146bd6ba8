using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests;

/// <summary>YAML in which «…» marks the characters that a test expects.</summary>
internal static class Marked
{
    internal static SourceFile Source(string text, string path = "test.yml") => new(path, SourceText.From(text));

    internal static YamlFile Parse(string text, YamlLimits? limits = null) => YamlParser.Parse(Source(text), limits);

    internal static YamlNode Root(string text)
    {
        var file = Parse(text);
        Assert.Empty(file.Errors);
        TreeChecks.AssertSound(file);
        return file.Documents[0].Root;
    }

    /// <summary>The text without marks, and the marked spans in the order of their ends.</summary>
    internal static (string Text, TextSpan[] Spans) Read(string marked)
    {
        var text = new System.Text.StringBuilder();
        var starts = new Stack<int>();
        var spans = new List<TextSpan>();
        foreach (var c in marked)
        {
            switch (c)
            {
                case '«':
                    starts.Push(text.Length);
                    break;
                case '»':
                    spans.Add(TextSpan.FromBounds(starts.Pop(), text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        Assert.Empty(starts);
        return (text.ToString(), [.. spans]);
    }

    /// <summary>The value below keys and indices, for example <c>a/0/b</c>; a key itself with <c>~</c> before it.</summary>
    internal static YamlNode At(YamlNode root, string path)
    {
        var node = root;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                YamlSequence sequence => sequence.Items[int.Parse(step)],
                YamlMapping mapping when step[0] == '~' => mapping.Entries.First(e => e.Name == step[1..]).Key,
                YamlMapping mapping => mapping.Entries.First(e => e.Name == step).Value,
                _ => throw new InvalidOperationException($"nothing below {node.Span}"),
            };
        }

        return node;
    }
}
