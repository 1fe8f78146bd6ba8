using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Cluster;
using StackLint.Compose.Values;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Cluster;

/// <summary>Edits that cure problems of cluster documents where only one can be meant; empty where none can.</summary>
internal static class ClusterProblemEdits
{
    /// <summary>Writes what was probably meant in the place of a key or value.</summary>
    internal static ImmutableArray<TextChange> Replace(ClusterProblem problem)
    {
        if (problem is not { Suggestion: { } word, Node: YamlScalar { Anchor: null, Tag: null } scalar } || scalar.Value.Contains('$', StringComparison.Ordinal))
        {
            return [];
        }

        return scalar.IsKey && scalar.Parent is YamlMapping mapping && mapping.FindEntry(word) is not null ? [] : [YamlEdit.ReplaceValue(scalar, word)];
    }

    /// <summary>Puts quotes around a number or boolean that must be a text, or takes them away from a text that must be one of these.</summary>
    internal static ImmutableArray<TextChange> Retype(ClusterProblem problem)
    {
        if (problem is not { Kind: ClusterProblemKind.WrongType, Node: YamlScalar { Anchor: null, Tag: null } scalar })
        {
            return [];
        }

        var kind = ScalarResolver.Resolve(scalar);
        var isDigits = scalar.Value.Length is > 0 and < 16 && scalar.Value.All(char.IsAsciiDigit) && (scalar.Value.Length == 1 || scalar.Value[0] != '0');
        if (problem.Message.EndsWith("must be a text", StringComparison.Ordinal) || problem.Message.EndsWith("must be a list of texts", StringComparison.Ordinal))
        {
            return scalar.IsPlain && IsItemOrText(problem) && (kind is ComposeScalarKind.Integer or ComposeScalarKind.Float || scalar.Value is "true" or "false") ? [YamlEdit.Quote(scalar)] : [];
        }

        var isMeant = problem.Message.EndsWith("must be true or false", StringComparison.Ordinal) ? scalar.Value is "true" or "false"
            : problem.Message.EndsWith("must be a whole number", StringComparison.Ordinal) && isDigits;
        return isMeant && scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted ? [new TextChange(scalar.Span, scalar.Value)] : [];
    }

    // Quotes make no list of a number.
    private static bool IsItemOrText(ClusterProblem problem) =>
        problem.Message.EndsWith("must be a text", StringComparison.Ordinal) || problem.Node!.Parent is YamlSequence;

    /// <summary>Writes another value of a setting: a boolean, a number or a plain word.</summary>
    /// <param name="node">The value; none when it is only a part of a text.</param>
    /// <param name="value">The new one, a text when the old one is written as one.</param>
    internal static ImmutableArray<TextChange> Set(YamlNode? node, string value)
    {
        if (node is not YamlScalar { Anchor: null, Tag: null } scalar || scalar.Value.Contains('$', StringComparison.Ordinal))
        {
            return [];
        }

        return [scalar.IsPlain ? new TextChange(scalar.Span, value) : YamlEdit.ReplaceValue(scalar, value)];
    }
}
