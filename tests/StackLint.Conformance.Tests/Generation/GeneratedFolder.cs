using CsCheck;

namespace StackLint.Conformance.Tests.Generation;

/// <summary>Generated files on disk, with the few files that they name.</summary>
internal static class GeneratedFolder
{
    private static readonly (string Name, string Text)[] NamedFiles =
    [
        ("vars.env", "# variables\nFROM_FILE=1\nQUOTED=\"q v\"\n  LEADING=x\nTAKEN\nUNSET\nEMPTY_ONE=\n\nA=file\n"),
        ("more.env", "FROM_FILE=2\nMORE=a=b # c\nDOLLAR=$WORD ${NUMBER}\n"),
        ("broken.env", "export B=1\n"),
        ("sub/deep.env", "DEEP='single'\n"),
        ("secret.txt", "secret\n"),
        ("base.yml", "services:\n  base:\n    image: base\n    environment: {FROM_BASE: \"1\"}\n    volumes: [./b:/b]\n    ports: [\"81:81\"]\n"),
    ];

    /// <summary>Makes the folder; its path is in no result, only the files' own names are.</summary>
    internal static string Create(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(ConformanceSettings.OutputFolder, "generated", name)).FullName;
        foreach (var (file, text) in NamedFiles)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WriteIfChanged(path, text);
        }

        return folder;
    }

    /// <summary>What a generator makes of the suite's seed and a number.</summary>
    internal static T Generate<T>(Gen<T> generator, ulong number) => generator.Generate(new PCG((uint)(number & 0x7fffffff), ConformanceSettings.Seed), null, out _);

    internal static void WriteIfChanged(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text);
        }
    }
}
