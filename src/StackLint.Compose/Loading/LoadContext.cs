using System.Collections.Immutable;
using StackLint.Compose.Directives;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>What the stages of one load share: how to load, and what was met on the way.</summary>
internal sealed class LoadContext(ComposeLoadOptions options, ImmutableArray<YamlFile> files)
{
    private string? _name;

    private readonly Dictionary<string, ComposeFile> _files = new(StringComparer.Ordinal);

    internal ComposeLoadOptions Options { get; } = options;

    /// <summary>The files that the load begins with, base first.</summary>
    internal ImmutableArray<YamlFile> RootFiles { get; } = files;

    internal Interpolator Interpolator => field ??= new Interpolator(Options.Dialect, Lookup());

    /// <summary>The name of a Compose project; null for a stack and when it is not known.</summary>
    internal string? ProjectName => _name ??= Options.Dialect == ComposeDialect.Compose ? Loading.ProjectName.Find(this) : null;

    internal IComposeFiles Files { get; } = options.Files ?? NoFiles.Instance;

    /// <summary>The absolute folder that relative paths start from; null when it is not known.</summary>
    internal string? WorkingDirectory { get; } = options.WorkingDirectory
        ?? (files.IsEmpty ? null : Path.GetDirectoryName(files[0].Source.FullPath));

    internal List<LoadProblem> Problems { get; } = [];

    internal List<LoadLoss> Losses { get; } = [];

    /// <summary>All files that values were taken from, in the order in which they were met.</summary>
    internal ImmutableArray<ComposeFile> LoadedFiles => [.. _files.Values];

    /// <summary>Takes a file into the project; findings may stand in it.</summary>
    internal void Add(YamlFile file) => _files.TryAdd(file.Source.Path, new ComposeFile(file, CommentDirectives.Read(file)));

    /// <summary>The problem with a node's way into the project; the stages report through this alone.</summary>
    internal void Report(LoadProblem problem) => Problems.Add(problem);

    // Compose sets the variable of the project's name itself.
    private Func<string, string?>? Lookup() => Options is { Dialect: ComposeDialect.Compose, Environment: { } environment }
        ? name => name == Loading.ProjectName.Variable ? ProjectName : environment(name)
        : Options.Environment;
}
