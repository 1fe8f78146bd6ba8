using System.Text.RegularExpressions;

namespace StackLint.Conformance.Tests.Comparison;

/// <summary>Drops names and numbers, so that differences of one cause read alike.</summary>
internal static partial class CauseText
{
    internal static string Of(string text)
    {
        var result = Quoted().Replace(text, "\"…\"");
        result = ObjectName().Replace(result, "$1.*");
        result = KeyedMap().Replace(result, "$1.*");
        result = FilePath().Replace(result, "F");
        result = Index().Replace(result, "N");
        return result.Length > 200 ? result[..200] : result;
    }

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(services|networks|volumes|secrets|configs)\.[^.: ]+")]
    private static partial Regex ObjectName();

    [GeneratedRegex(@"\b(environment|labels|args|options|driver_opts|sysctls|extra_hosts|ulimits|depends_on|annotations)\.\S+?(?=[:\s]|$)")]
    private static partial Regex KeyedMap();

    [GeneratedRegex(@"(?<![\w])/[\w./-]+")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Index();
}
