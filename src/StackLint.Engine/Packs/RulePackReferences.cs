using System.Reflection;

namespace StackLint.Engine.Packs;

/// <summary>Checks that a pack finds what it was compiled against: the same rule API, .NET, and its own assemblies.</summary>
/// <param name="image">The pack.</param>
/// <param name="findOwn">The file of an assembly that the pack brings along, null when it brings none.</param>
internal sealed class RulePackReferences(RulePackImage image, Func<AssemblyName, string?> findOwn)
{
    /// <summary>Checks every reference of the pack itself; what its own assemblies need in turn shows when it is used.</summary>
    /// <exception cref="RulePackException">One is missing or of another version.</exception>
    internal void Check()
    {
        CheckContract(image.References.FirstOrDefault(static r => r.Name == HostAssemblies.Contract.Name)?.Version);
        foreach (var reference in image.References)
        {
            CheckReference(reference);
        }
    }

    // Major: what compiled before may not now. Minor: there is more than before, which an older program lacks.
    private static void CheckContract(Version? built)
    {
        var (name, own) = (HostAssemblies.Contract.Name, HostAssemblies.Contract.Version!);
        if (built is null)
        {
            throw new RulePackException($"it is no rule pack: it does not use {name}");
        }

        if (built.Major == own.Major && built.Minor <= own.Minor)
        {
            return;
        }

        var remedy = built.Major < own.Major
            ? $"build it with the package {name} of this StackLint"
            : $"update StackLint, or build the pack with an earlier package {name}";
        throw new RulePackException($"it was built for version {built.ToString(2)} of the rule API, and this StackLint has {own.ToString(2)}; {remedy}");
    }

    private void CheckReference(AssemblyName reference)
    {
        if (HostAssemblies.FindShared(reference.Name) is { } shared)
        {
            var own = shared.GetName().Version;
            if (reference.Version > own)
            {
                throw new RulePackException($"it was built against {reference.Name} {reference.Version}, and this StackLint has {own}; take the version that the package {HostAssemblies.Contract.Name} brings");
            }
        }
        else if (HostAssemblies.IsFramework(reference.Name))
        {
            if (reference.Version?.Major > Environment.Version.Major && reference.Name == "System.Runtime")
            {
                throw new RulePackException($"it was built for .NET {reference.Version.ToString(2)}, and StackLint runs on .NET {Environment.Version.ToString(2)} here; build it for net{Environment.Version.ToString(2)}");
            }
        }
        else if (findOwn(reference) is null)
        {
            throw new RulePackException(
                $"it needs {reference.Name} {reference.Version}, which does not lie beside it; "
                + "set EnableDynamicLoading to true in the pack's project, so that a build copies what the pack uses");
        }
    }
}
