using System.Globalization;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>The version of a stack file after docker/cli's defaulting, and the schema it selects.</summary>
/// <param name="Text">The version in force.</param>
/// <param name="Minor">The number after the point of a supported version, null when it is not supported.</param>
internal readonly record struct StackVersion(string Text, int? Minor)
{
    internal static StackVersion Latest { get; } = new("3." + StackShapes.LatestMinor.ToString(CultureInfo.InvariantCulture), StackShapes.LatestMinor);

    /// <summary>The version that an entry <c>version</c> gives; the tool looks at it before it substitutes variables.</summary>
    internal static StackVersion Of(ComposeValue? value)
    {
        var text = value is null ? "" : TextOf(value);
        if (text is "" or "3")
        {
            return Latest;
        }

        for (var minor = 0; minor <= StackShapes.LatestMinor; minor++)
        {
            if (text == $"3.{minor}")
            {
                return new StackVersion(text, minor);
            }
        }

        return new StackVersion(text, null);
    }

    // Go's %v.
    private static string TextOf(ComposeValue value) => value switch
    {
        ComposeMapping mapping => $"map[{string.Join(' ', mapping.Entries.OrderBy(static e => e.Name, StringComparer.Ordinal).Select(static e => $"{e.Name}:{TextOf(e.Value)}"))}]",
        ComposeSequence sequence => $"[{string.Join(' ', sequence.Items.Select(TextOf))}]",
        ComposeScalar { Kind: ComposeScalarKind.Null } => "<nil>",
        ComposeScalar { Kind: ComposeScalarKind.Boolean } scalar => scalar.Text.ToLowerInvariant(),
        ComposeScalar { Kind: ComposeScalarKind.Integer or ComposeScalarKind.Float } scalar when YamlNumber.TryParseFloat(scalar.Text, out var number) =>
            number.ToString("R", CultureInfo.InvariantCulture),
        ComposeScalar scalar => scalar.Node.Value,
        _ => "",
    };
}
