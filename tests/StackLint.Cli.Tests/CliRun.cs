using System.Text;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Tests;

/// <summary>One call of the program within the test's process, and what it left.</summary>
internal sealed record CliRun(int ExitStatus, string Output, string Error)
{
    /// <summary>The folder of the repository that the tests were built from.</summary>
    internal static string RepositoryRoot { get; } = FindRoot();

    internal static CliRun In(string folder, params string[] args) => In(folder, new CliRunSettings(), args);

    internal static CliRun In(string folder, CliRunSettings settings, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var environment = new CommandEnvironment
        {
            Input = new MemoryStream(settings.Input),
            Output = settings.Output ?? output,
            Error = error,
            WorkingDirectory = folder,
            GetVariable = settings.Variables.GetValueOrDefault,
            IsInputTerminal = settings.IsTerminal,
            IsOutputTerminal = settings.IsTerminal,
            IsErrorTerminal = settings.IsTerminal,
            OutputWidth = settings.Width,
        };
        var status = StackLintApplication.Run(args, environment, settings.CancellationToken);
        return new CliRun(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StackLint.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
