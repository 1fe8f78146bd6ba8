using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests;

/// <summary>What Docker Compose would print, on one line: keys sorted, texts in quotes. The project's folder is <c>/p</c>.</summary>
internal static class ComposePrint
{
    private const string Folder = "/p";

    /// <summary>A service that uses one object of each kind.</summary>
    internal const string Uses =
        "services: {z: {image: x, networks: [n], volumes: [\"d:/data\"], secrets: [s], configs: [c], models: [m]}}\n";

    /// <summary>The service <c>a</c> of one or several files, each given as its body in flow style.</summary>
    internal static string Service(params string[] bodies)
    {
        var project = Load([.. bodies.Select(static b => $"services:\n  a: {b}\n")]);
        Assert.Empty(project.Problems.Where(static p => p.IsRefusal));
        return Show(((ComposeMapping)project.Canonical!.Find("services")!.Value).Find("a")!.Value);
    }

    internal static string Project(params string[] files)
    {
        var project = Load(files);
        Assert.Empty(project.Problems.Where(static p => p.IsRefusal));
        return Show(project.Canonical!);
    }

    /// <summary>What Docker says of a service <c>a</c>, or of a top level that a service uses.</summary>
    internal static string Refusal(string yaml)
    {
        var project = Load(yaml.StartsWith('{') ? $"services:\n  a: {yaml}\n" : Uses + yaml + "\n");
        return Assert.Single(project.Problems.Where(static p => p.IsRefusal)).Expectation;
    }

    internal static Model.ComposeProject Load(params string[] files)
    {
        var environment = new Dictionary<string, string> { ["HOME"] = "/nonexistent", ["PATH"] = "/usr/bin:/bin" };
        return ComposeLoader.Load(
            [.. files.Select(static (f, i) => Loading.Parse(f, $"{i}.yml"))],
            new ComposeLoadOptions(ComposeTarget.Compose, name => environment.GetValueOrDefault(name))
            {
                WorkingDirectory = Folder,
                HomeDirectory = "/nonexistent",
            });
    }

    private static string Show(ComposeValue value) => value switch
    {
        ComposeMapping mapping => $"{{{string.Join(", ", mapping.Entries.OrderBy(static e => e.Name, StringComparer.Ordinal).Select(static e => $"{e.Name}: {Show(e.Value)}"))}}}",
        ComposeSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        ComposeScalar { Kind: ComposeScalarKind.String } text => Quote(text.Text),
        ComposeScalar { IsNull: true } => "null",
        ComposeScalar scalar => scalar.Text,
        _ => "",
    };

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t") + "\"";
}
