using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Tests;

/// <summary>Loads YAML written in a test.</summary>
internal static class Loading
{
    internal static YamlFile Parse(string yaml, string path = "compose.yaml") =>
        YamlParser.Parse(new SourceFile(path, SourceText.From(yaml)));

    internal static ComposeProject Load(ComposeTarget target, params string[] files) => Load(target, null, files);

    internal static ComposeProject Load(ComposeTarget target, IReadOnlyDictionary<string, string>? environment, params string[] files) =>
        ComposeLoader.Load(
            [.. files.Select((f, i) => Parse(f, $"{i}.yml"))],
            new ComposeLoadOptions(target, environment is null ? null : name => environment.GetValueOrDefault(name)));

    /// <summary>The service <c>a</c> of which only the body is given, in flow style or on one line.</summary>
    internal static Service Service(ComposeTarget target, params string[] bodies) =>
        Load(target, [.. bodies.Select(static b => $"services:\n  a: {{{b}}}\n")]).FindService("a")!;

    internal static Service Service(string body) => Service(ComposeTarget.Compose, body);

    internal static string Join<T>(IEnumerable<T> values) => string.Join(" ", values);

    internal static string Join(ImmutableArray<Located<string>> values) => string.Join(" ", values.Select(Show));

    /// <summary>The value, <c>?</c> for unknown, <c>-</c> for absent.</summary>
    internal static string Show<T>(Located<T> value) => value.IsKnown ? value.ToString() : value.IsUnknown ? "?" : "-";

    internal static string Show(IEnumerable<NamedValue> pairs) => string.Join(" ", pairs.Select(static p => $"{Show(p.Name)}={Show(p.Value)}"));
}
