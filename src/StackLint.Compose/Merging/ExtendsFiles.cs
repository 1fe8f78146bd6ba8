using StackLint.Compose.Loading;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Opens the files that <c>extends</c> names, each once.</summary>
/// <param name="context">The load that extends.</param>
internal sealed class ExtendsFiles(LoadContext context)
{
    private readonly Dictionary<string, ExtendsScope?> _scopes = new(StringComparer.Ordinal);
    private readonly NamedFiles _files = new(context);

    /// <summary>The services of a file; null, with the problem reported, when they cannot be had.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="scope">Where it is named.</param>
    /// <param name="path">Docker's path to the name.</param>
    internal ExtendsScope? Open(ComposeScalar name, ExtendsScope scope, string path)
    {
        if (_files.Locate(name, scope.Context.WorkingDirectory, path) is not { } fullPath)
        {
            return null;
        }

        if (!_scopes.TryGetValue(fullPath, out var opened))
        {
            opened = Load(fullPath, name, path);
            _scopes.Add(fullPath, opened);
        }

        return opened;
    }

    /// <summary>The name as Docker keeps it: relative to the folder of the load.</summary>
    internal string Describe(ComposeScalar name, ExtendsScope scope) =>
        scope.IsOther && context.WorkingDirectory is { } root && scope.Context.WorkingDirectory is { } folder
            ? Path.GetRelativePath(root, NamedPath.Resolve(name.Text, folder))
            : name.Text;

    private ExtendsScope? Load(string fullPath, ComposeScalar name, string path)
    {
        // A file that is no YAML is reported where it is broken.
        if (_files.Read(fullPath, name, path) is not { HasSyntaxError: false } file)
        {
            return null;
        }

        var load = context.Within([file], Path.GetDirectoryName(fullPath)!, context.Variables, new ProvenanceStep(ProvenanceKind.Extends, name.Node));
        var tree = new SpecificationLoader(load).LoadForExtends();
        switch (tree?.Find("services")?.Value)
        {
            case ComposeMapping services:
                return new ExtendsScope(services, load, isOther: true);
            case null:
                Report($"{name.Text} has no services section");
                return null;
            default:
                Report($"the services of {name.Text} must be a mapping");
                return null;
        }

        void Report(string expectation) =>
            context.Report(new LoadProblem(LoadProblemKind.UndefinedReference, name.Node, path, expectation) { Provenance = name.Provenance });
    }
}
