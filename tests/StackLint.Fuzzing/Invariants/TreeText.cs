using System.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Tests;

namespace StackLint.Fuzzing.Invariants;

/// <summary>All that a parse tells, as a text to compare.</summary>
internal static class TreeText
{
    internal static string Of(YamlFile file)
    {
        var text = new StringBuilder();
        foreach (var document in file.Documents)
        {
            text.Append("document ").Append(document.Index).AppendLine();
            foreach (var node in TreeChecks.NodesOf(document.Root))
            {
                text.Append(node.GetType().Name).Append(node.FullSpan).Append(node.Anchor).Append(' ').Append(node.Tag).Append(' ').AppendLine((node as YamlScalar)?.Value);
            }
        }

        return text.AppendJoin('\n', file.Errors).AppendJoin('\n', file.Comments).ToString();
    }
}
