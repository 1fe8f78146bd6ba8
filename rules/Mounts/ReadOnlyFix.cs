using StackLint.Analysis.Findings;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Mounts;

/// <summary>Makes a mount read-only.</summary>
internal static class ReadOnlyFix
{
    private const string Title = "Mount it read-only";
    private const string Key = "read_only";

    /// <summary>The fix for a writable mount; null where a variable or a merged mapping says what it is.</summary>
    internal static CodeFix? Create(HostMount mount)
    {
        switch (mount.Mount.Item)
        {
            case ComposeScalar scalar when scalar.Text == scalar.Node.Value && mount.Mount is { MountSource.IsKnown: true, Target.IsKnown: true }:
                return CodeFix.Unsafe(Title, YamlEdit.ReplaceValue(scalar.Node, WithOption(mount, scalar.Text)));
            case ComposeMapping { Node: YamlMapping node } mapping when SharedNodes.IsEditable(mapping):
                return mapping.Find(Key) is { } entry
                    ? entry.Value is ComposeScalar written && written.Text == written.Node.Value && ReferenceEquals(written.Node.File, node.File) && SharedNodes.IsEditable(written)
                        ? CodeFix.Unsafe(Title, YamlEdit.ReplaceValue(written.Node, "true"))
                        : null
                    : YamlEdit.AddEntries(node, [new(Key, "true")]) is { } change ? CodeFix.Unsafe(Title, change) : null;
            default:
                return null;
        }
    }

    private static string WithOption(HostMount mount, string text)
    {
        var end = mount.Mount.MountSource.Value.Length + 1 + mount.Mount.Target.Value.Length;
        if (end >= text.Length)
        {
            return text + ":ro";
        }

        var options = text[(end + 1)..].Split(',');
        return options.Contains("rw")
            ? $"{text[..(end + 1)]}{string.Join(',', options.Select(static o => o == "rw" ? "ro" : o))}"
            : $"{text},ro";
    }
}
