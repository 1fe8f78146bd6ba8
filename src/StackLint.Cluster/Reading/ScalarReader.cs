using System.Collections.Immutable;
using System.Globalization;
using StackLint.Cluster.Substitution;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster.Reading;

/// <summary>Makes typed values of nodes; what is of another type is unknown.</summary>
/// <param name="substitution">Substitutes variables; null for a format without them.</param>
internal sealed class ScalarReader(EnvironmentSubstitution? substitution = null)
{
    /// <summary>Whether the file is YAML as Launchpad reads it (go-yaml v2), where any scalar serves as a text and <c>yes</c> is a boolean.</summary>
    internal bool IsLenient => substitution is not null;

    internal ClusterScalar? Scalar(YamlNode? node) => node?.Resolved is YamlScalar scalar
        ? new ClusterScalar(scalar, substitution is null ? SubstitutedText.Literal(scalar.Value) : substitution.Run(scalar.Value))
        : null;

    internal ClusterValue<string> Text(ClusterEntry? entry) => entry is null ? default : Text(entry.Resolved, entry.Place);

    internal ClusterValue<string> Text(YamlNode node) => Text(node, new ClusterPlace(node.Resolved));

    internal ClusterValue<bool> Boolean(ClusterEntry? entry)
    {
        if (entry is null || ClusterScalar.IsNull(entry.Resolved))
        {
            return default;
        }

        return Scalar(entry.Resolved) is { IsUnknown: false } scalar && TryReadBoolean(scalar, out var value)
            ? ClusterValue<bool>.Known(value, entry.Place)
            : ClusterValue<bool>.Unknown(entry.Place);
    }

    internal ClusterValue<long> Integer(ClusterEntry? entry)
    {
        if (entry is null || ClusterScalar.IsNull(entry.Resolved))
        {
            return default;
        }

        return Scalar(entry.Resolved) is { IsUnknown: false } scalar && TryReadInteger(scalar, out var value)
            ? ClusterValue<long>.Known(value, entry.Place)
            : ClusterValue<long>.Unknown(entry.Place);
    }

    internal ImmutableArray<ClusterPair> Pairs(ClusterEntry? entry) => ClusterMapping.Of(entry?.Resolved) is { } mapping
        ? [.. mapping.Entries.Select(e => new ClusterPair(e.Name, Text(e), e.Key))]
        : [];

    internal bool TryReadBoolean(ClusterScalar scalar, out bool value)
    {
        var isOldWord = IsLenient && (scalar.Substituted.IsSubstituted || scalar.Node.IsPlain);
        bool? read = scalar switch
        {
            { Kind: ComposeScalarKind.Boolean, Text: "true" or "True" or "TRUE" } => true,
            { Kind: ComposeScalarKind.Boolean } => false,
            { Text: "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" } when isOldWord => true,
            { Text: "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" } when isOldWord => false,
            _ => null,
        };
        value = read ?? false;
        return read is not null;
    }

    /// <summary>Whether a scalar is a text, also in YAML that becomes JSON.</summary>
    internal bool IsText(ClusterScalar scalar) =>
        scalar.Kind is ComposeScalarKind.String or ComposeScalarKind.Timestamp && !TryReadBoolean(scalar, out _);

    /// <summary>What Launchpad makes of a plain decimal number where it takes a text: it is decoded as a number first. Null for all else.</summary>
    internal string? ReadAsNumber(ClusterScalar scalar) =>
        IsLenient && scalar is { Kind: ComposeScalarKind.Float, Node.IsPlain: true, Substituted.IsSubstituted: false }
        && scalar.Text.AsSpan().IndexOfAnyExceptInRange('.', '9') < 0
        && double.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number < 1e15
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : null;

    internal static bool TryReadInteger(ClusterScalar scalar, out long value)
    {
        value = 0;
        if (scalar.Kind == ComposeScalarKind.Integer)
        {
            return long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        // 4e9 is a whole number, too.
        if (scalar.Kind == ComposeScalarKind.Float
            && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1L << 53
            && Math.Truncate(number) == number)
        {
            value = (long)number;
            return true;
        }

        return false;
    }

    private ClusterValue<string> Text(YamlNode node, ClusterPlace place)
    {
        if (ClusterScalar.IsNull(node))
        {
            return default;
        }

        return Scalar(node) is { IsUnknown: false } scalar && (IsLenient || scalar.Kind == ComposeScalarKind.String)
            ? ClusterValue<string>.Known(ReadAsNumber(scalar) ?? scalar.Text, place)
            : ClusterValue<string>.Unknown(place);
    }
}
