using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Values;

/// <summary>Decides what a scalar is, as go-yaml v3 does (<c>resolve.go</c>): other readers of YAML differ.</summary>
public static class ScalarResolver
{
    internal const string TagPrefix = "tag:yaml.org,2002:";

    /// <summary>The kind of a scalar with its tag.</summary>
    public static ComposeScalarKind Resolve(YamlScalar scalar)
    {
        var tag = scalar.Tag;
        if (tag is null or "!" or "")
        {
            return scalar.IsPlain ? ResolvePlain(scalar.Value) : ComposeScalarKind.String;
        }

        // An unknown tag makes a string of any scalar.
        return CoreName(tag) switch
        {
            "null" => ComposeScalarKind.Null,
            "bool" => ComposeScalarKind.Boolean,
            "int" => ComposeScalarKind.Integer,
            "float" => ComposeScalarKind.Float,
            "timestamp" => ComposeScalarKind.Timestamp,
            _ => ComposeScalarKind.String,
        };
    }

    /// <summary>Whether a key is one of a mapping by texts: a tag that Docker's reader does not know makes it any value, though a text.</summary>
    public static bool IsTextKey(YamlScalar key) =>
        Resolve(key) == ComposeScalarKind.String && (key.Tag is null or "!" or "" || CoreName(key.Tag) is "str" or "merge");

    /// <summary>Why Docker's reader refuses a scalar with its tag, in its words; null when it does not.</summary>
    public static string? FindFault(YamlScalar scalar)
    {
        switch (CoreName(scalar.Tag ?? ""))
        {
            case "binary":
                return BinaryText.IsValid(scalar.Value) ? null : "!!binary value contains invalid base64 data";
            case ("null" or "bool" or "int" or "float" or "timestamp") and var tag:
                var found = NameOf(ResolvePlain(scalar.Value), tag);
                var isWholeFloat = tag == "float" && found == "int" && YamlNumber.TryParseInteger(scalar.Value, out _);
                return found == tag || isWholeFloat ? null : $"cannot decode !!{found} `{scalar.Value}` as a !!{tag}";
            default:
                return null;
        }
    }

    /// <summary>The kind of a plain scalar without a tag.</summary>
    public static ComposeScalarKind ResolvePlain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return ComposeScalarKind.Null;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return ComposeScalarKind.Boolean;
            case ".nan" or ".NaN" or ".NAN":
                return ComposeScalarKind.Float;
        }

        if (text.TrimStart('+', '-') is ".inf" or ".Inf" or ".INF" && text.Length <= 5)
        {
            return ComposeScalarKind.Float;
        }

        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
        {
            return ComposeScalarKind.String;
        }

        if (YamlTimestamp.IsMatch(text))
        {
            return ComposeScalarKind.Timestamp;
        }

        return YamlNumber.Resolve(text);
    }

    private static string CoreName(string tag) => tag.StartsWith(TagPrefix, StringComparison.Ordinal) ? tag[TagPrefix.Length..] : "";

    // Quotes make no difference behind a tag, and a date is looked for only behind its own.
    private static string NameOf(ComposeScalarKind kind, string tag) => kind switch
    {
        ComposeScalarKind.Null => "null",
        ComposeScalarKind.Boolean => "bool",
        ComposeScalarKind.Integer => "int",
        ComposeScalarKind.Float => "float",
        ComposeScalarKind.Timestamp when tag == "timestamp" => "timestamp",
        _ => "str",
    };
}
