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
        Interpolator = new Interpolator(options.Dialect, Variables)
        {
            Budget = outer?.Interpolator.Budget ?? new SubstitutionBudget(options.Limits.MaxSubstituted),
        };
    }

    internal ComposeLoadOptions Options { get; }

    private ComposeLimits Limits => Options.Limits;

    /// <summary>What <see cref="TryCopy"/> refuses, as a clause.</summary>
    internal string CopyBound => $"extends and include would copy more than {Limits.MaxCopies} values";

    /// <summary>What <see cref="TryInclude"/> refuses, as a clause.</summary>
    internal string IncludeBound => $"the project includes more than {Limits.MaxIncludes} files";

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
        if (_root._copies <= Limits.MaxCopies)
        {
            _root._copies += Count(value);
        }

        return _root._copies <= Limits.MaxCopies;
    }

    /// <summary>Whether one more file may be included; false once the project would grow beyond measure.</summary>
    internal bool TryInclude() => ++_root._includes <= Limits.MaxIncludes && _root._copies <= Limits.MaxCopies;

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

    /// <summary>Says where variables stand for more than they may; what is beyond them is unknown.</summary>
    internal void ReportSubstitutions()
    {
        if (Interpolator.Budget is { Place: { } place, Max: var max })
        {
            IsPartial = true;
            Report(new LoadProblem(LoadProblemKind.Limit, place, "", $"variables stand for more than {max} characters in the project") { IsRefusal = false });
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
