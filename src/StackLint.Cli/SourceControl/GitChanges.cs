using System.Collections.Immutable;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.SourceControl;

/// <summary>Asks Git what has changed in the work tree around a folder.</summary>
internal static class GitChanges
{
    /// <summary>
    /// The absolute paths that differ from HEAD, or from where the branch left another commit: in the work tree, in the index, or new
    /// and not ignored. Both names of a renamed file are among them, and those of deleted files.
    /// </summary>
    /// <param name="environment">Where the question is asked.</param>
    /// <param name="reference">The other commit; null for HEAD.</param>
    /// <exception cref="GitProblemException">There is no answer.</exception>
    internal static ImmutableArray<string> Read(CommandEnvironment environment, string? reference)
    {
        var git = GitProgram.Find(environment);
        var place = git.Ask(environment.WorkingDirectory, "rev-parse", "--show-toplevel");
        if (!place.Succeeded)
        {
            throw new GitProblemException(
                place.Problem.StartsWith("not a git repository", StringComparison.Ordinal) ? "this folder is in no Git repository; run it in one, or name the files"
                : place.Problem == "this operation must be run in a work tree" ? "this repository has no work tree; run it in a clone that has one"
                : InWordsOfGit(place));
        }

        var root = Path.GetFullPath(place.Line);
        git.DisableFilters(root);
        var hasCommits = git.Ask(root, "rev-parse", "--quiet", "--verify", "HEAD^{commit}").Succeeded;
        var paths = reference is null && !hasCommits
            ? List(git, root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            : [.. Differences(git, root, reference is null ? "HEAD" : FindFork(git, root, reference)), .. List(git, root, "ls-files", "-z", "--others", "--exclude-standard")];
        return [.. paths.Distinct(StringComparer.Ordinal).Select(p => Path.GetFullPath(p, root))];
    }

    /// <summary>Whether Git knows a commit by a name.</summary>
    internal static bool IsCommit(CommandEnvironment environment, string name) =>
        name is not ("" or ['-', ..])
        && GitProgram.Find(environment).Ask(environment.WorkingDirectory, "rev-parse", "--quiet", "--verify", name + "^{commit}").Succeeded;

    private static IEnumerable<string> Differences(GitProgram git, string root, string commit)
    {
        string[] question = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all", commit, "--"];
        return List(git, root, question).Concat(List(git, root, [question[0], "--cached", .. question[1..]]));
    }

    private static string FindFork(GitProgram git, string root, string reference)
    {
        if (reference is "" or ['-', ..])
        {
            throw new GitProblemException($"'{reference}' is no commit; name one as in --changed=origin/main");
        }

        var commit = git.Ask(root, "rev-parse", "--quiet", "--verify", reference + "^{commit}");
        if (!commit.Succeeded)
        {
            throw new GitProblemException($"there is no commit '{reference}' here; check its name, or fetch it ('git fetch --unshallow' in a shallow clone)");
        }

        var fork = git.Ask(root, "merge-base", commit.Line, "HEAD");
        return fork.Succeeded
            ? fork.Line
            : throw new GitProblemException($"'{reference}' and HEAD have no common ancestor here; a shallow clone may not reach back to it ('git fetch --unshallow')");
    }

    private static IEnumerable<string> List(GitProgram git, string root, params string[] question)
    {
        var answer = git.Ask(root, question);
        return answer.Succeeded ? answer.Paths : throw new GitProblemException(InWordsOfGit(answer));
    }

    private static string InWordsOfGit(GitAnswer answer) => $"git says: {answer.Problem}";
}
