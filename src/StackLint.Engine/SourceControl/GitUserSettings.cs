using StackLint.Yaml.Text;

namespace StackLint.Engine.SourceControl;

/// <summary>Finds the file of patterns that a user has Git ignore in every repository: <c>core.excludesFile</c>.</summary>
/// <param name="getVariable">The environment, which says where Git's settings stand.</param>
internal sealed class GitUserSettings(Func<string, string?> getVariable)
{
    private const string Key = "core.excludesfile";
    private const int MaxIncludes = 10;

    /// <summary>The absolute path, whether or not a file stands there; null when there is none.</summary>
    internal string? FindExcludesFile(GitRepository repository)
    {
        string? found = null;
        foreach (var config in ConfigFiles().Append(Path.Combine(repository.CommonFolder, "config")))
        {
            found = Read(config, 0) ?? found;
        }

        // An empty value takes the default away.
        return found is null ? InConfigFolder("ignore") : found.Length == 0 ? null : Expand(found, repository.Root);
    }

    // In Git's order: what is read later wins.
    private IEnumerable<string> ConfigFiles()
    {
        if (getVariable("GIT_CONFIG_NOSYSTEM") is null or "" or "0" or "false")
        {
            yield return getVariable("GIT_CONFIG_SYSTEM") ?? "/etc/gitconfig";
        }

        if (getVariable("GIT_CONFIG_GLOBAL") is { Length: > 0 } global)
        {
            yield return global;
            yield break;
        }

        if (InConfigFolder("config") is { } config)
        {
            yield return config;
        }

        if (Home is { } home)
        {
            yield return Path.Combine(home, ".gitconfig");
        }
    }

    private string? Home => getVariable("HOME") is { Length: > 0 } home ? home : getVariable("USERPROFILE") is { Length: > 0 } profile ? profile : null;

    private string? InConfigFolder(string name) =>
        getVariable("XDG_CONFIG_HOME") is { Length: > 0 } folder ? Path.Combine(folder, "git", name)
        : Home is { } home ? Path.Combine(home, ".config", "git", name)
        : null;

    // A file may include another; what stands in that counts where the including file says nothing itself.
    private string? Read(string path, int depth)
    {
        if (!Path.IsPathRooted(path) || !File.Exists(path) || SourceFileReader.Read(path, path) is not { File: { } file })
        {
            return null;
        }

        var config = GitConfig.Parse(file.Text.ToString());
        return config.Find(Key)
            ?? (depth < MaxIncludes && config.Find("include.path") is { } included ? Read(Expand(included, Path.GetDirectoryName(path)!), depth + 1) : null);
    }

    private string Expand(string path, string folder) =>
        path.StartsWith("~/", StringComparison.Ordinal) && Home is { } home ? Path.Combine(home, path[2..]) : Path.GetFullPath(path, folder);
}
