using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Loading;

/// <summary>
/// Says in a person's words what Docker's decoders say in those of their implementation: what the place must hold, as a clause that
/// follows the place. What is not listed here keeps Docker's text.
/// </summary>
internal static class DockerWords
{
    private const string Mount = "write [SOURCE:]TARGET[:MODE]";

    private static readonly (string Begin, Func<LoadProblem, string, string> Say)[] Beginnings =
    [
        ("invalid mount config for type \"bind\": field Source", static (_, _) => "must have a source: the path on the host that is mounted"),
        ("invalid empty volume spec", static (_, _) => $"must not be empty: {Mount}"),
        ("invalid spec: ", static (_, t) => (t.EndsWith("too many colons", StringComparison.Ordinal) ? "must have three parts at most: " : "must have no empty part: ") + Mount),
        ("non-string key ", static (p, _) => NonTextKey(p)),
        ("json: unsupported type: map[interface {}]", static (p, _) => NonTextKey(p)),
        ("json: unsupported value: ", static (p, _) => $"must be finite{Written(p)}"),
        ("top-level object must be a mapping", static (p, _) => p.Node.IsKey ? NonTextKey(p) : "must hold a mapping at its top level"),
        ("empty compose file", static (_, _) => "is empty"),
        ("failed to cast to expected type: ", static (p, t) => Number(p, t["failed to cast to expected type: ".Length..])),
        ("strconv.", Number),
        ("invalid boolean: ", Number),
        ("time: ", static (p, _) => $"must be a duration with its unit, as in 1m30s{Written(p)}"),
        ("invalid suffix: ", static (p, _) => $"must be a size such as 64m or 1g{Written(p)}"),
        ("invalid size: ", static (p, _) => $"must be a size such as 64m or 1g{Written(p)}"),
        ("invalid value \"", static (p, t) => t.EndsWith("'all' or a number", StringComparison.Ordinal) ? $"must be 'all' or a number{Written(p)}" : t),
        ("invalid value ", static (p, _) => $"must be NAME=VALUE{Written(p)}"),
        ("invalid ssh key ", static (p, _) => $"must be 'default' or ID=PATH{Written(p)}"),
        ("unsupported env_file format ", static (p, _) => $"must be raw, or left out for the usual format{Written(p)}"),
        ("unsupported expose value", static (p, _) => $"must be a port or a range of ports{Written(p)}"),
        ("confusing device mapping", static (_, _) => "must be HOST[:CONTAINER[:PERMISSIONS]], or a mapping with source and target"),
        ("invalid additional host, missing IP: ", static (_, t) => $"must be pairs of host and address, as in db=10.0.0.5, not '{After(t, ": ")}'"),
        ("bad host name ", static (_, t) => $"must have a host before the address, without ':' or white space, not {t["bad host name ".Length..]}"),
        ("is missing a target port", static (_, _) => "must have a target: the port in the container"),
        ("service volume ", static (_, _) => "must have a target: the path in the container"),
        ("service device ", static (_, _) => "must have a target: the path in the container"),
        ("interface conversion: ", static (p, t) => (t.EndsWith("not int", StringComparison.Ordinal) ? "must be a whole number" : "must be a string") + Written(p)),
        ("invalid jsonType time.Time", static (p, _) => $"must be a string{Written(p, "the date ")}; put it in quotes"),
        ("expected type 'string', got unconvertible type 'time.Time'", static (p, _) => $"must be a string{Written(p, "the date ")}; put it in quotes"),
        ("value must be one of ", static (p, t) => $"must be {OneOf(t["value must be one of ".Length..].Split(", "))}{Written(p)}"),
        ("must be one of the following: ", static (p, t) => $"must be {OneOf(t["must be one of the following: ".Length..].Replace('"', '\'').Split(", "))}{Written(p)}"),
        ("does not match pattern 'always|", static (p, _) => $"must be always, never, build, missing, refresh, daily, weekly or a period such as every_12h{Written(p)}"),
        ("does not match pattern '[a-zA-Z0-9][", static (p, _) => $"must be two or more letters, digits, '_', '.' and '-', of which the first is a letter or a digit{Written(p)}"),
        ("array items[", static (p, t) => Repeated(p, t)),
        ("items at ", static (p, t) => Repeated(p, t)),
        ("cannot override ", static (_, _) => "cannot be merged: it is of another kind in an earlier file"),
        ("cannot append two slices ", static (_, _) => "cannot be merged: it is of another kind in an earlier file"),
        ("invalid env file (", static (_, t) => $"names a file that cannot be read: {After(t, "): ")}"),
        ("failed to parse env_file ", static (_, t) => $"names a file that cannot be read: {After(t, ": ")}"),
        ("conflicts with imported resource", static (_, _) => "is declared here and, otherwise, in an included file"),
        ("invalid command line string", static (_, _) => "has a quote that is not closed, a bare '(' or ')', or a backslash at its end"),
        ("EOF found ", static (_, t) => t.EndsWith("quote", StringComparison.Ordinal) ? "has a quote that is not closed" : "ends with a backslash, which would protect a character"),
        ("unsupported Compose file version: ", static (_, t) => $"must be '3.0' to '3.13' or left out of a stack, not '{After(t, ": ").Trim('\\', '\'', '"')}'"),
        ("version mismatched between two composefiles : ", static (_, t) => $"must be the same in all files of a stack: {t["version mismatched between two composefiles : ".Length..]} differ"),
    ];

    /// <summary>The clause for a problem.</summary>
    internal static string Say(LoadProblem problem)
    {
        var text = problem.Expectation;
        foreach (var (begin, say) in Beginnings)
        {
            if (text.StartsWith(begin, StringComparison.Ordinal))
            {
                return say(problem, text);
            }
        }

        return PortWords.Say(text) ?? Exclusion(problem) ?? text switch
        {
            _ when text.Contains(" cannot be read: line ", StringComparison.Ordinal) => $"names a file that cannot be read: {After(text, " cannot be read: ")}",
            _ when text.EndsWith(" overflows uint", StringComparison.Ordinal) => $"must not be negative{Written(problem)}",
            _ when text.StartsWith("must be a integer", StringComparison.Ordinal) => "must be a whole number",
            "must be a null" => "must be empty",
            _ => text,
        };
    }

    /// <summary>What stands at the place, as the end of a clause.</summary>
    internal static string Written(LoadProblem problem, string noun = "") =>
        problem.Node.Resolved is YamlScalar { Value: { Length: <= 40 } text } scalar && !problem.Node.IsKey
            ? Text(problem) is { } given && given != text ? $", not '{given}', which '{scalar.Value}' gives" : $", not {noun}'{text}'"
            : "";

    private static string? Exclusion(LoadProblem problem)
    {
        var text = problem.Expectation;
        if (text.EndsWith(" attributes are mutually exclusive", StringComparison.Ordinal))
        {
            return $"must have {OneOf([.. text[..text.IndexOf(' ')].Split('|').Select(static k => $"'{k}'")])}, not several of them";
        }

        if (text.StartsWith("\"count\" and ", StringComparison.Ordinal))
        {
            return "must have 'count' or 'device_ids', not both";
        }

        const string External = "conflicting parameters \"external\" and \"";
        if (text.StartsWith(External, StringComparison.Ordinal))
        {
            var key = text[External.Length..text.IndexOf('"', External.Length)];
            return problem.Path.EndsWith("." + key, StringComparison.Ordinal)
                ? "does not go with 'external': what is external is described where it was made"
                : $"must not have '{key}' beside 'external': what is external is described where it was made";
        }

        return !text.Contains(" conflict; only use ", StringComparison.Ordinal) ? null
            : text.Contains("driver", StringComparison.Ordinal) ? "does not go with 'driver': write one of the two"
            : "gives the name a second time: write it in 'name' alone";
    }

    private static string NonTextKey(LoadProblem problem) =>
        problem.Node.Resolved is YamlScalar key ? $"has the key '{key.Value}', which is no text: put it in quotes" : "has a key that is no text";

    // What the variables made of the text stands in quotes or at the end of Docker's complaint.
    private static string Number(LoadProblem problem, string text)
    {
        var expected = text.StartsWith("invalid boolean", StringComparison.Ordinal) ? "must be true or false"
            : text.EndsWith("value out of range", StringComparison.Ordinal) ? "must be a number nearer to zero"
            : text.StartsWith("strconv.ParseFloat", StringComparison.Ordinal) ? "must be a number"
            : "must be a whole number";
        return expected + Written(problem);
    }

    private static string? Text(LoadProblem problem)
    {
        var text = problem.Expectation;
        var quote = text.IndexOf("parsing \"", StringComparison.Ordinal);
        return quote >= 0 ? text[(quote + "parsing \"".Length)..text.LastIndexOf("\":", StringComparison.Ordinal)]
            : text.IndexOf("invalid boolean: ", StringComparison.Ordinal) is >= 0 and var at ? text[(at + "invalid boolean: ".Length)..]
            : null;
    }

    private static string Repeated(LoadProblem problem, string text)
    {
        var numbers = text.Split(['[', ']', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(static w => int.TryParse(w, CultureInfo.InvariantCulture, out _)).ToList();
        return problem.Node.Resolved is YamlScalar { Value: { Length: <= 40 } item } ? $"must not list '{item}' twice"
            : numbers is [var first, var second] ? $"must not list an item twice: items {first} and {second} are equal"
            : "must not list an item twice";
    }

    private static string After(string text, string mark) => text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];

    private static string OneOf(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
}
