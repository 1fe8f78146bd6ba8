using System.Collections.Immutable;
using StackLint.Compose.Directives;
using StackLint.Compose.Environments;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>What the stages of one load share: how to load, and what was met on the way.</summary>
internal sealed class LoadContext
{
    // Bounds on what a hostile file can make of a few lines.
    private const int MaxCopies = 1_000_000;
    private const int MaxIncludes = 1_000;

    internal const string CopyBound = "extends and include would copy more than a million values";
    internal const string IncludeBound = "the project includes more than 1000 files";

    private readonly Dictionary<string, ComposeFile> _files;
    private readonly LoadContext _root;
    private readonly ProvenanceStep? _entry;
    private bool _isPartial;
    private int _copies;
    private int _includes;

    internal LoadContext(ComposeLoadOptions options, ImmutableArray<YamlFile> files)
        : this(options, files, null, null)
    {
    }

    private LoadContext(ComposeLoadOptions options, ImmutableArray<YamlFile> files, LoadContext? outer, ProvenanceStep? entry)
    {
        _entry = entry;
        _root = outer?._root ?? this;
        _files = outer?._files ?? new(StringComparer.Ordinal);
        Outer = outer;
        Options = options;
        RootFiles = files;
        Files = options.Files ?? NoFiles.Instance;
        WorkingDirectory = options.WorkingDirectory ?? (files.IsEmpty ? null : Path.GetDirectoryName(files[0].Source.FullPath));
        Problems = outer?.Problems ?? [];
        Losses = outer?.Losses ?? [];
        ProjectName = options.Dialect == ComposeDialect.Stack ? null : outer is null ? Loading.ProjectName.Find(this) : outer.ProjectName;
        Variables = options.Dialect == ComposeDialect.Compose && options.Variables is { } given
            ? new ProjectVariables(given, ProjectName, options.CurrentDirectory ?? WorkingDirectory).Source
            : options.Variables;
        Interpolator = new Interpolator(options.Dialect, Variables);
    }

    internal ComposeLoadOptions Options { get; }

    /// <summary>The load whose file names the files of this one (<c>extends</c>, <c>include</c>); null for the load itself.</summary>
    internal LoadContext? Outer { get; }

    /// <summary>The files that the load begins with, base first.</summary>
    internal ImmutableArray<YamlFile> RootFiles { get; }

    /// <summary>The variables of the files, with those that Compose sets itself; null when nothing is known of them.</summary>
    internal VariableSource? Variables { get; }

    internal Interpolator Interpolator { get; }

    /// <summary>The name of a Compose project; null for a stack and when it is not known.</summary>
    internal string? ProjectName { get; }

    internal IComposeFiles Files { get; }

    /// <summary>The absolute folder that relative paths start from; null when it is not known.</summary>
    internal string? WorkingDirectory { get; }

    /// <summary>The documents of <see cref="RootFiles"/> as they are written: read and interpolated, nothing cast, decoded or merged.</summary>
    internal List<ComposeMapping> Documents { get; } = [];

    internal List<LoadProblem> Problems { get; }

    internal List<LoadLoss> Losses { get; }

    /// <summary>Whether a part of the project was not read: absence proves nothing.</summary>
    internal bool IsPartial
    {
        get => _root._isPartial;
        set => _root._isPartial = value;
    }

    /// <summary>All files that values were taken from, in the order in which they were met.</summary>
    internal ImmutableArray<ComposeFile> LoadedFiles => [.. _files.Values];

    /// <summary>A load of further files into the same project, with paths and variables of its own.</summary>
    /// <param name="files">The files.</param>
    /// <param name="workingDirectory">The absolute folder that their relative paths start from.</param>
    /// <param name="environment">Their variables; null when nothing is known.</param>
    /// <param name="entry">What names them.</param>
    internal LoadContext Within(ImmutableArray<YamlFile> files, string workingDirectory, VariableSource? environment, ProvenanceStep entry) =>
        new(Options with { WorkingDirectory = workingDirectory, Environment = environment, DotEnv = null }, files, this, entry);

    /// <summary>Takes a file into the project; findings may stand in it.</summary>
    internal void Add(YamlFile file) => _files.TryAdd(file.Source.Path, new ComposeFile(file, CommentDirectives.Read(file)));

    /// <summary>Whether a value may be copied to a further place; false once the project would grow beyond measure.</summary>
    internal bool TryCopy(ComposeValue value)
    {
        if (_root._copies <= MaxCopies)
        {
            _root._copies += Count(value);
        }

        return _root._copies <= MaxCopies;
    }

    /// <summary>Whether one more file may be included; false once the project would grow beyond measure.</summary>
    internal bool TryInclude() => ++_root._includes <= MaxIncludes && _root._copies <= MaxCopies;

    /// <summary>Leaves a part of the project out because it grows beyond measure; says so once for each bound.</summary>
    /// <param name="site">The name of what is left out.</param>
    /// <param name="path">Docker's path to it.</param>
    /// <param name="bound">The bound that is reached, as a clause.</param>
    internal void Cut(ComposeValue site, string path, string bound)
    {
        IsPartial = true;
        if (!Problems.Exists(p => p.Kind == LoadProblemKind.Limit && p.Expectation == bound))
        {
            Report(new LoadProblem(LoadProblemKind.Limit, site.Node, path, bound) { IsRefusal = false, Provenance = site.Provenance });
        }
    }

    /// <summary>The problem with a node's way into the project; the stages report through this alone.</summary>
    internal void Report(LoadProblem problem) => Problems.Add(problem with { Provenance = FromRoot(problem.Provenance) });

    /// <summary>The same of something that is accepted and lost.</summary>
    internal void Report(LoadLoss loss) => Losses.Add(loss with { Provenance = FromRoot(loss.Provenance) });

    private static int Count(ComposeValue value) => 1 + value switch
    {
        ComposeMapping mapping => mapping.Entries.Sum(static e => Count(e.Value)),
        ComposeSequence sequence => sequence.Items.Sum(Count),
        _ => 0,
    };

    // What is found while named files load came by way of their names.
    private Provenance FromRoot(Provenance provenance)
    {
        for (var load = this; load is not null; load = load.Outer)
        {
            provenance = load._entry is { } step ? provenance.After(step.Kind, step.Site) : provenance;
        }

        return provenance;
    }
}
