using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>The port of the host as it is written, variables included: order is a matter of the text.</summary>
internal static class PublishedText
{
    /// <summary>The text of an item of <c>ports</c>; of a container's port alone that one; empty where there is none.</summary>
    internal static string Of(YamlNode item) => item.Resolved switch
    {
        YamlScalar scalar => OfShort(scalar.Value),
        YamlMapping mapping => (mapping.FindEntry("published")?.Value.Resolved as YamlScalar)?.Value ?? "",
        _ => "",
    };

    private static string OfShort(string text)
    {
        var parts = Split(text);
        var host = parts.Count > 1 ? parts[^2] : parts[0];
        return host.Contains("${", StringComparison.Ordinal) ? host : host.Split('/')[0];
    }

    // The colon of ${PORT:-80} and those of [::1] separate nothing.
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '{' or '[' ? 1 : text[i] is '}' or ']' ? -1 : 0;
            if (text[i] == ':' && depth <= 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
