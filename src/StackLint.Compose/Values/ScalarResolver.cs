using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Values;

/// <summary>Decides what a scalar is, as go-yaml v3 does (<c>resolve.go</c>): other readers of YAML differ.</summary>
public static class ScalarResolver
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    /// <summary>The kind of a scalar with its tag.</summary>
    public static ComposeScalarKind Resolve(YamlScalar scalar)
    {
        var tag = scalar.Tag;
        if (tag is null or "!" or "")
        {
            return scalar.IsPlain ? ResolvePlain(scalar.Value) : ComposeScalarKind.String;
        }

        // An unknown tag makes a string of any scalar.
        return (tag.StartsWith(TagPrefix, StringComparison.Ordinal) ? tag[TagPrefix.Length..] : "") switch
        {
            "null" => ComposeScalarKind.Null,
            "bool" => ComposeScalarKind.Boolean,
            "int" => ComposeScalarKind.Integer,
            "float" => ComposeScalarKind.Float,
            "timestamp" => ComposeScalarKind.Timestamp,
            _ => ComposeScalarKind.String,
        };
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
}
