using System.Reflection;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Cluster;
using StackLint.Compose.Model;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Packs;

/// <summary>The assemblies that a rule pack shares with the program: the rule API, whatever its signatures name, and .NET itself.</summary>
internal static class HostAssemblies
{
    private const string CoreLibrary = "System.Private.CoreLib.dll";

    private static readonly Dictionary<string, Assembly> Shared = new[]
    {
        typeof(ComposeAnalyzer).Assembly,
        typeof(ClusterDocument).Assembly,
        typeof(Service).Assembly,
        typeof(YamlNode).Assembly,
        typeof(Diagnostic).Assembly,
    }.ToDictionary(static a => a.GetName().Name!, StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<HashSet<string>> Framework = new(ReadFramework);

    /// <summary>The assembly of the rule API.</summary>
    internal static AssemblyName Contract { get; } = typeof(ComposeAnalyzer).Assembly.GetName();

    /// <summary>The program's own assembly of a name when packs share it: only so a type of both is one type.</summary>
    internal static Assembly? FindShared(string? name) => name is not null ? Shared.GetValueOrDefault(name) : null;

    /// <summary>Whether an assembly is part of .NET.</summary>
    internal static bool IsFramework(string? name) => name is not null && Framework.Value.Contains(name);

    // Beside the core library lies the framework and nothing else.
    private static HashSet<string> ReadFramework()
    {
        var known = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        var folder = Path.GetDirectoryName(known.FirstOrDefault(static p => Path.GetFileName(p) == CoreLibrary));
        return known.Where(p => Path.GetDirectoryName(p) == folder).Select(static p => Path.GetFileNameWithoutExtension(p)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
