using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Reporting.Redaction;

/// <summary>The keys of a file that hold a credential, <c>"DB_PASSWORD=…": </c>, as a report shows them.</summary>
internal sealed class ShownKeys
{
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);

    /// <param name="file">The file.</param>
    /// <param name="credentials">What stands in it.</param>
    internal ShownKeys(YamlFile file, IReadOnlyList<TextSpan> credentials)
    {
        var keys = credentials.SelectMany(c => file.Documents.Select(d => d.FindNode(c))).OfType<YamlScalar>().Where(static n => n.IsKey);
        foreach (var key in keys.Distinct<YamlScalar>(ReferenceEqualityComparer.Instance))
        {
            _shown[key.Value] = key.GetValueWithout(credentials, MessageMask.Masked);
        }
    }

    /// <summary>A route as a report shows it.</summary>
    internal YamlPath Show(YamlPath route) => route.Segments.OfType<string>().Any(_shown.ContainsKey)
        ? new YamlPath([.. route.Segments.Select(s => s is string key && _shown.TryGetValue(key, out var shown) ? shown : s)])
        : route;
}
