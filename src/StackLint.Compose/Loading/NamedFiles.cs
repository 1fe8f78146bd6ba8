using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>Finds the Compose files that <c>extends</c> and <c>include</c> name, and says at the name why one was not read.</summary>
/// <param name="context">The load that names them.</param>
internal sealed class NamedFiles(LoadContext context)
{
    /// <summary>The absolute path that a name stands for; null, with the problem reported, when it is remote or cannot be known.</summary>
    /// <param name="name">The name where it is written.</param>
    /// <param name="folder">The absolute folder that relative names start from, null when it is not known.</param>
    /// <param name="path">Docker's path to the name.</param>
    internal string? Locate(ComposeScalar name, string? folder, string path)
    {
        if (name.IsUnknown)
        {
            return null;
        }

        if (RemoteReference.IsRemote(name.Text))
        {
            Report(LoadProblemKind.UnreadFile, name, path, $"{name.Text} is not read: it is remote");
            return null;
        }

        return folder is null ? null : NamedPath.Resolve(name.Text, folder);
    }

    /// <summary>Reads a file into the project; null, with the problem reported, when it cannot be read.</summary>
    /// <param name="fullPath">The absolute path.</param>
    /// <param name="name">The name where it is written.</param>
    /// <param name="path">Docker's path to the name.</param>
    internal YamlFile? Read(string fullPath, ComposeScalar name, string path)
    {
        for (var load = context; load is not null; load = load.Outer)
        {
            if (load.RootFiles.FirstOrDefault(f => f.Source.FullPath == fullPath) is { } known)
            {
                return known;
            }
        }

        var result = context.Files.ReadYaml(fullPath);
        if (result.Value is { } file)
        {
            context.Add(file);
            return file;
        }

        Report(result.Status, name, path, name.Text, result.Problem);
        return null;
    }

    /// <summary>Says why a file was not read. Where nothing is read at all, it says nothing.</summary>
    /// <param name="status">What became of it.</param>
    /// <param name="name">The name where it is written.</param>
    /// <param name="path">Docker's path to the name.</param>
    /// <param name="file">The file as a person would call it.</param>
    /// <param name="problem">Why it was not read.</param>
    internal void Report(ComposeFileStatus status, ComposeValue name, string path, string file, string? problem)
    {
        if (status == ComposeFileStatus.Missing)
        {
            Report(LoadProblemKind.MissingFile, name, path, Describe(file, problem ?? "it does not exist"));
        }
        else if (context.Options.Files is not null)
        {
            Report(KindOf(status), name, path, $"{file} is not read: {problem}");
        }
    }

    /// <summary>What kind of problem a file is that was not read.</summary>
    internal static LoadProblemKind KindOf(ComposeFileStatus status) =>
        status == ComposeFileStatus.Unreadable ? LoadProblemKind.UnreadableFile : LoadProblemKind.UnreadFile;

    private void Report(LoadProblemKind kind, ComposeValue name, string path, string expectation) =>
        context.Report(new LoadProblem(kind, name.Node, path, expectation)
        {
            IsRefusal = kind is not (LoadProblemKind.UnreadFile or LoadProblemKind.UnreadableFile),
            Provenance = name.Provenance,
        });

    // An address is taken for a path, which no one expects.
    private static string Describe(string name, string problem) => name.Contains("://", StringComparison.Ordinal)
        ? $"{name} is taken for the path of a file, and there is none; only Git repositories and OCI artifacts are fetched"
        : $"{name} cannot be read: {problem}";
}
