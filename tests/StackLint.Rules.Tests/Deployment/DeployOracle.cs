using System.Diagnostics;
using System.Text.Json;
using StackLint.Tests;

namespace StackLint.Rules.Tests.Deployment;

/// <summary>Asks the docker client what it would send to a manager, where the tool that does so stands beside the repository.</summary>
internal static class DeployOracle
{
    private static string? Program { get; } = Find();

    internal static void Require() => Skip.If(Program is null, "the tool that records deployments is not beside the repository");

    /// <summary>Deploys files, base first.</summary>
    internal static DeployAnswer Deploy(params IEnumerable<string> paths)
    {
        Require();
        using var process = Process.Start(new ProcessStartInfo("python3", [Program!, .. paths]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("python3 was not started.");
        using var document = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        var root = document.RootElement;
        return new DeployAnswer(
            root.GetProperty("exit").GetInt32(),
            [.. root.GetProperty("messages").EnumerateArray().Select(static m => m.GetString()!)],
            $"[{string.Join(',', root.GetProperty("created").EnumerateArray().Where(static c => c.GetProperty("kind").GetString() == "services").Select(static c => c.GetProperty("spec").GetRawText()))}]",
            root.GetProperty("created").GetRawText());
    }

    /// <summary>Deploys texts, base first, from a folder of their own.</summary>
    internal static DeployAnswer DeployTexts(params IEnumerable<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("stacklint-");
        try
        {
            var paths = texts.Select((text, i) =>
            {
                var path = Path.Combine(folder.FullName, $"stack{i}.yaml");
                File.WriteAllText(path, text);
                return path;
            }).ToList();
            return Deploy(paths);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Find()
    {
        var path = Corpus.Folder is { } corpus ? Path.Combine(Path.GetDirectoryName(corpus)!, "oracles", "deploy-specs") : null;
        var hasClient = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static f => File.Exists(Path.Combine(f, "docker")));
        return File.Exists(path) && hasClient ? path : null;
    }
}
