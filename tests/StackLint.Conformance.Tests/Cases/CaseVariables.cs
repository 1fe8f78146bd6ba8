using System.Text.RegularExpressions;

namespace StackLint.Conformance.Tests.Cases;

/// <summary>Environments for a file, made of the names that it could take variables by.</summary>
internal static partial class CaseVariables
{
    private static readonly string[] Plain = ["value"];
    private static readonly string[] Empty = [""];
    private static readonly string[] Numbers = ["8080", "3", "0440", "1.5", "007", "1e3", "0x1F"];
    private static readonly string[] Special = ["a b", "x:y", "k=v", "$HOME", "${X}", "\"q\"", "it's", "#c", "a,b", "/p/q", "-", "true", "No", "ö€", "{a: b}", "[x]", "a\nb", "*"];
    private static readonly string?[] Mixed = [null, "", "1", "true", "80", "word", "a/b:1", "-1", null, "10s", "64m"];

    /// <summary>Environments by name; none for a file without variables.</summary>
    internal static IEnumerable<(string Name, Dictionary<string, string> Variables)> Of(string text)
    {
        var names = Names(text);
        if (names.Count == 0)
        {
            yield break;
        }

        yield return ("plain", Assign(names, Plain));
        yield return ("empty", Assign(names, Empty));
        yield return ("numbers", Assign(names, Numbers));
        yield return ("special", Assign(names, Special));
        yield return ("mixed", Assign(names, Mixed));
    }

    private static Dictionary<string, string> Assign(List<string> names, string?[] values)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (values[StableHash.Number(name) % (ulong)values.Length] is { } value)
            {
                result[name] = value;
            }
        }

        return result;
    }

    // A bare name in a list of variables takes a value, too; such names are in capitals nearly always.
    private static List<string> Names(string text) =>
    [
        .. Reference().Matches(text).Concat(BareName().Matches(text))
            .Select(static m => m.Groups["name"].Value)
            .Where(static n => n is not ("HOME" or "PATH") && !n.StartsWith("COMPOSE_", StringComparison.Ordinal) && !n.StartsWith("DOCKER_", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s+(?:- )?[""']?(?<name>[A-Z][A-Z0-9_]{2,})[""']?\s*(?::\s*(?:""""\s*)?|=)?$", RegexOptions.Multiline)]
    private static partial Regex BareName();
}
