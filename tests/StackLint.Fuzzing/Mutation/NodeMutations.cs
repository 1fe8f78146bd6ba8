using System.Text;
using Microsoft.CodeAnalysis.Text;
using StackLint.Fuzzing.Targets;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Tests;

namespace StackLint.Fuzzing.Mutation;

/// <summary>Changes of nodes: the text stays YAML more often than not.</summary>
internal sealed class NodeMutations(Random random, Vocabulary vocabulary)
{
    internal byte[] Mutate(byte[] input, byte[] other)
    {
        if (Parse(input) is not { } yaml || Pick(yaml) is not { } node)
        {
            return input;
        }

        var text = yaml.Source.Text.ToString();
        var (span, by) = random.Next(10) switch
        {
            0 when node.Entry is { } entry => (entry.Span, ""),
            1 when node.Entry is { } entry => (new TextSpan(entry.Span.End, 0), Below(entry.Key, $"{entry.Name}2{text[entry.Key.FullSpan.End..entry.Span.End]}")),
            2 when Pick(yaml) is { } mate => (node.FullSpan, Moved(mate, node)),
            3 when Parse(other) is { } others && Pick(others) is { } mate => (node.FullSpan, Moved(mate, node)),
            4 => (new TextSpan(node.FullSpan.Start, 0), $"&a{random.Next(3)} "),
            5 => (node.FullSpan, $"*a{random.Next(3)}"),
            6 => (node.FullSpan, random.Next(2) == 0 ? $"[{text[node.FullSpan.Start..node.FullSpan.End]}]" : $"{{a: {text[node.FullSpan.Start..node.FullSpan.End]}}}"),
            7 when node.Entry is { } entry => (new TextSpan(entry.Key.FullSpan.Start, 0), Below(entry.Key, $"<<: *a{random.Next(3)}").TrimStart('\n') + Below(entry.Key, "")),
            8 => (node.Span, Quoted(node, text)),
            _ => (node.Span, Encoding.UTF8.GetString(node.IsKey ? vocabulary.Key(random) : vocabulary.Word(random))),
        };

        // The value of a scalar may hold half a character.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(by));
        return yaml.Source.With(string.Concat(text.AsSpan(0, span.Start), whole, text.AsSpan(span.End))).ToBytes();
    }

    private static YamlFile? Parse(byte[] input) => Workplace.FileOf(input, "mutated.yml") is { } file && YamlParser.Parse(file) is { Documents.IsEmpty: false } yaml ? yaml : null;

    private YamlNode? Pick(YamlFile yaml)
    {
        List<YamlNode> nodes = [.. yaml.Documents.SelectMany(static d => TreeChecks.NodesOf(d.Root)).Take(5000)];
        return nodes.Count == 0 ? null : nodes[random.Next(nodes.Count)];
    }

    // The text of a node, indented for another's place.
    private static string Moved(YamlNode mate, YamlNode place)
    {
        var text = mate.File.Text.ToString(mate.FullSpan);
        var move = ColumnOf(place) - ColumnOf(mate);
        return string.Join('\n', text.Split('\n').Select((l, i) => i == 0 ? l : move >= 0 ? new string(' ', move) + l : l[Math.Min(-move, l.Length - l.TrimStart(' ').Length)..]));
    }

    private static string Below(YamlNode node, string text) => "\n" + new string(' ', ColumnOf(node)) + text;

    private static int ColumnOf(YamlNode node) => node.File.Text.Lines.GetLinePosition(node.FullSpan.Start).Character;

    private string Quoted(YamlNode node, string text)
    {
        var written = (node as YamlScalar)?.Value ?? text[node.Span.Start..node.Span.End];
        var indent = new string(' ', ColumnOf(node) + 2);
        return random.Next(4) switch
        {
            0 => $"'{written.Replace("'", "''", StringComparison.Ordinal)}'",
            1 => $"\"{written.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            2 => $"|-\n{indent}{written.ReplaceLineEndings("\n" + indent)}",
            _ => $">\n{indent}{written.ReplaceLineEndings("\n" + indent)}",
        };
    }
}
