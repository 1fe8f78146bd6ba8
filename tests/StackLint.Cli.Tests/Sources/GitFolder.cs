using System.Diagnostics;

namespace StackLint.Cli.Tests.Sources;

/// <summary>A repository that a test may fill and change, with the real Git; a test skips where there is none.</summary>
public sealed class GitFolder : IDisposable
{
    public GitFolder()
    {
        Git("init", "-q");
        Git("config", "user.email", "test@example.com");
        Git("config", "user.name", "Test");
        Git("config", "commit.gpgSign", "false");
    }

    public ScratchFolder Files { get; } = new();

    public string Root => Files.Root;

    /// <summary>The environment of a user, without settings of Git.</summary>
    internal static CliRunSettings Settings { get; } = new()
    {
        Variables = { ["PATH"] = Environment.GetEnvironmentVariable("PATH"), ["GIT_CONFIG_NOSYSTEM"] = "1" },
    };

    public void Commit(string message = "change")
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
    }

    public string Git(params string[] arguments) => GitIn(Root, arguments);

    public static string GitIn(string folder, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "git is not installed");
            throw;
        }
    }

    internal CliRun Lint(params string[] args) => LintIn(Root, args);

    internal static CliRun LintIn(string folder, params string[] args) => CliRun.In(folder, Settings, ["lint", "--format", "concise", .. args]);

    /// <summary>The files in which a run reports something, each once.</summary>
    internal string Reported(params string[] args) => FilesOf(Lint(args));

    internal static string FilesOf(CliRun run) =>
        string.Join('|', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l[..l.IndexOf(".yml:", StringComparison.Ordinal)]).Distinct());

    public void Dispose()
    {
        // Git writes its objects read-only, which keeps Windows from deleting them.
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Files.Dispose();
    }
}
