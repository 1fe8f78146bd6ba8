using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using StackLint.Analysis.Packs;

namespace StackLint.Engine.Packs;

/// <summary>
/// Loads the rules of an assembly that <c>[RulePack]</c> marks. Code of the pack runs in the process, so only the command line may
/// ask for it, never a file of a linted repository.
/// </summary>
public static class RuleAssemblyLoader
{
    internal const string TrimmingMessage = "A rule assembly may use whatever trimming has removed.";

    private const string Switch = "StackLint.Engine.Packs.RuleAssemblyLoader.IsSupported";

    /// <summary>Whether rule assemblies can be loaded: not by a native program, from which the loader is trimmed.</summary>
    [FeatureSwitchDefinition(Switch)]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
#pragma warning disable IL4000 // The native build sets the switch to false, by which trimming replaces the property.
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isOn) || isOn;
#pragma warning restore IL4000

    /// <summary>Loads a pack.</summary>
    /// <param name="path">The full path of the assembly.</param>
    /// <param name="name">The path as it was given.</param>
    /// <param name="others">The rules that there are already.</param>
    /// <exception cref="RulePackException">The file is no pack, does not fit this program, or its rules do not fit the others.</exception>
    [RequiresUnreferencedCode(TrimmingMessage)]
    public static LoadedRulePack Load(string path, string name, RulePackSet others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var image = RulePackImage.Read(path);
        var pack = Guard("it cannot be loaded", () =>
        {
            var context = new RulePackLoadContext(path);
            new RulePackReferences(image, context.FindOwn).Check();
            return Create(context.LoadFromAssemblyPath(path));
        });
        var info = new RulePackInfo(image.Name, VersionOf(pack.GetType().Assembly), name);
        return LoadedRulePack.Read(info, pack, others);
    }

    /// <summary>Runs code of a pack, which may throw anything.</summary>
    /// <exception cref="RulePackException">It threw; the message says what.</exception>
    internal static T Guard<T>(string failure, Func<T> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // Third parties write packs.
        catch (Exception e) when (e is not RulePackException)
#pragma warning restore CA1031
        {
            var cause = e is TargetInvocationException or TypeInitializationException ? e.InnerException ?? e : e;
            throw new RulePackException($"{failure}: {cause.GetType().Name}: {cause.Message.TrimEnd('.')}", e);
        }
    }

    [RequiresUnreferencedCode(TrimmingMessage)]
    private static IRulePack Create(Assembly assembly)
    {
        if (assembly.GetCustomAttribute<RulePackAttribute>() is not { PackType: var type })
        {
            throw new RulePackException("it is no rule pack: nothing in it says [assembly: RulePack(typeof(…))]");
        }

        if (!typeof(IRulePack).IsAssignableFrom(type))
        {
            throw new RulePackException($"its rule pack {type.FullName} does not implement {nameof(IRulePack)}; make the class partial and leave the rest to the generator in the package StackLint.Analysis");
        }

        return type.GetConstructor(Type.EmptyTypes) is null || type.IsAbstract
            ? throw new RulePackException($"its rule pack {type.FullName} cannot be created; make it a class with a public constructor without parameters")
            : Guard($"its rule pack {type.FullName} failed", () => (IRulePack)Activator.CreateInstance(type)!);
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? assembly.GetName().Version?.ToString(3)
        ?? "0.0.0";
}
