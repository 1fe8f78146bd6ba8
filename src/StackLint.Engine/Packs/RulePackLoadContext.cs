using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace StackLint.Engine.Packs;

/// <summary>Loads one rule assembly with what lies beside it, apart from those of other packs.</summary>
[RequiresUnreferencedCode(RuleAssemblyLoader.TrimmingMessage)]
internal sealed class RulePackLoadContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;

    /// <param name="path">The full path of the rule assembly.</param>
    internal RulePackLoadContext(string path)
        : base(Path.GetFileNameWithoutExtension(path)) => _resolver = new AssemblyDependencyResolver(path);

    /// <summary>The file of an assembly that the pack brings along, null when it brings none.</summary>
    internal string? FindOwn(AssemblyName name) => _resolver.ResolveAssemblyToPath(name);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        HostAssemblies.FindShared(assemblyName.Name)
        ?? (!HostAssemblies.IsFramework(assemblyName.Name) && FindOwn(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null);

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
