using System.ComponentModel;
using System.Diagnostics;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.SourceControl;

/// <summary>
/// Starts Git for questions only, without a shell, so that what a repository's settings name is not started: no pager, no hook,
/// no monitor of the file system, no filter. The environment is left as it is, so Git works as in a hook of its own.
/// </summary>
internal sealed class GitProgram
{
    private static readonly string[] SafeArguments =
        ["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", $"core.hooksPath={(OperatingSystem.IsWindows() ? "NUL" : "/dev/null")}"];

    private readonly string _program;
    private string[] _arguments = SafeArguments;

    private GitProgram(string program) => _program = program;

    /// <summary>Finds the program in <c>PATH</c> and nowhere else: not in a folder that is linted.</summary>
    /// <exception cref="GitProblemException">It is not there.</exception>
    internal static GitProgram Find(CommandEnvironment environment)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var program = (environment.GetVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return program is null ? throw new GitProblemException("there is no 'git' in PATH to ask; install Git, or name the files") : new GitProgram(program);
    }

    /// <summary>Has filters of the repository's settings do nothing from now on. They would run on files whose time has changed.</summary>
    internal void DisableFilters(string folder)
    {
        var names = Ask(folder, "config", "--null", "--name-only", "--get-regexp", @"^filter\..*\.(clean|smudge|process)$").Paths.Distinct(StringComparer.Ordinal).ToList();
        if (names.FirstOrDefault(static n => n.Contains('=', StringComparison.Ordinal)) is { } odd)
        {
            throw new GitProblemException($"the setting '{odd}' cannot be switched off");
        }

        _arguments =
        [
            .. SafeArguments,
            .. names.SelectMany(static n => new[] { "-c", $"{n}=" }),
            .. names.Select(static n => n[..n.LastIndexOf('.')]).Distinct(StringComparer.Ordinal).SelectMany(static d => new[] { "-c", $"{d}.required=false" }),
        ];
    }

    /// <summary>Asks a question in a folder and waits for the answer.</summary>
    /// <exception cref="GitProblemException">The program cannot be started.</exception>
    internal GitAnswer Ask(string folder, params IEnumerable<string> question)
    {
        var start = new ProcessStartInfo(_program, [.. _arguments, .. question])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = CommandEnvironment.Encoding,
            StandardErrorEncoding = CommandEnvironment.Encoding,
        };

        // Its messages are looked through for what to do.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new GitAnswer(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            throw new GitProblemException($"{_program} cannot be started: {e.Message.TrimEnd('.')}");
        }
    }
}
