namespace StackLint.Yaml.Syntax;

/// <summary>Says in a person's words what the parser complains about.</summary>
internal static class YamlErrorMessages
{
    private const string Unknown = "the text is not valid YAML here";

    internal static string For(string? message)
    {
        if (message is null)
        {
            return Unknown;
        }

        var text = WithoutPosition(message).Trim().TrimEnd('.');
        return text.Length == 0 ? Unknown : char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>Older texts begin with "(Line: 1, Col: 1, Idx: 0) - (Line: 1, Col: 2, Idx: 1): ".</summary>
    private static string WithoutPosition(string message)
    {
        if (!message.StartsWith("(Line:", StringComparison.Ordinal))
        {
            return message;
        }

        var end = message.IndexOf("): ", StringComparison.Ordinal);
        return end < 0 ? message : message[(end + 3)..];
    }
}
