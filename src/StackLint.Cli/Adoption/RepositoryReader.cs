using StackLint.Engine;
using StackLint.Reporting.SourceControl;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Looks at a folder; changes nothing.</summary>
internal static class RepositoryReader
{
    /// <summary>Reads what there is.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    internal static RepositoryFacts Read(string folder, LintRun run, CancellationToken cancellationToken)
    {
        var git = GitInfo.Read(folder);
        var result = run.Execute(new LintRequest { WorkingDirectory = folder }, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return new RepositoryFacts(folder, git, ForgeOf(folder, git), DefaultBranchOf(git), result);
    }

    private static Forge ForgeOf(string folder, VersionControlInfo? git)
    {
        var host = Uri.TryCreate(git?.RepositoryUri, UriKind.Absolute, out var address) ? address.Host : git?.RepositoryUri ?? "";
        return host.Contains("gitlab", StringComparison.OrdinalIgnoreCase) || File.Exists(Path.Combine(folder, ".gitlab-ci.yml")) ? Forge.GitLab
            : host.Contains("github", StringComparison.OrdinalIgnoreCase) || Directory.Exists(Path.Combine(folder, ".github")) ? Forge.GitHub
            : host.Length == 0 ? Forge.Unknown
            : Forge.Other;
    }

    // What the remote calls its main branch is known after a clone; else the branch checked out is the best guess.
    private static string? DefaultBranchOf(VersionControlInfo? git)
    {
        const string Prefix = "ref: refs/remotes/origin/";
        if (git is null)
        {
            return null;
        }

        var head = SourceFileReader.Read(Path.Combine(git.RootDirectory, ".git", "refs", "remotes", "origin", "HEAD"), "HEAD", 4096);
        var text = head.File?.Text.ToString().Trim() ?? "";
        return text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : git.Branch;
    }
}
