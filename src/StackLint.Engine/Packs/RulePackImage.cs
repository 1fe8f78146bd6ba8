using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StackLint.Engine.Packs;

/// <summary>What a file says of itself before it is loaded.</summary>
/// <param name="Name">The name of the assembly.</param>
/// <param name="References">The assemblies that it was compiled against.</param>
internal sealed record RulePackImage(string Name, ImmutableArray<AssemblyName> References)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="RulePackException">It is not there, or no assembly.</exception>
    internal static RulePackImage Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var image = new PEReader(file);
            return image.HasMetadata && image.GetMetadataReader() is { IsAssembly: true } metadata
                ? new RulePackImage(metadata.GetString(metadata.GetAssemblyDefinition().Name), ReadReferences(metadata))
                : throw NoAssembly();
        }
        catch (BadImageFormatException)
        {
            throw NoAssembly();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RulePackException(Directory.Exists(path) ? "it is a folder; name the assembly in it" : "there is no such file; build the pack first, and name the .dll");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RulePackException(Directory.Exists(path) ? "it is a folder; name the assembly in it"
                : e is UnauthorizedAccessException ? "permission is denied"
                : $"it cannot be read: {e.Message.TrimEnd('.')}");
        }
    }

    private static ImmutableArray<AssemblyName> ReadReferences(MetadataReader metadata) =>
        [.. metadata.AssemblyReferences.Select(r => metadata.GetAssemblyReference(r).GetAssemblyName())];

    private static RulePackException NoAssembly() => new("it is no .NET assembly; name the .dll that the pack's project builds");
}
