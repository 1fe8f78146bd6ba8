namespace StackLint.Cli.Tests.Faults;

/// <summary>Runs the real program in a folder that takes no new bytes, or may not be read, and tells what stands there afterwards. Skips the test where the system lets nobody make such a folder.</summary>
internal sealed class FaultyDisk : IDisposable
{
    private const string AsNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";

    private readonly ScratchFolder _scratch = new();
    private readonly string _fault;

    internal FaultyDisk(string fault)
    {
        _fault = fault;
        Directory.CreateDirectory(Path.Combine(_scratch.Root, "mount"));
        Skip.IfNot(OperatingSystem.IsLinux(), "The test needs Linux.");
        Skip.If(Shell(fault is "denied" or "unreadable" ? $"{User} true" : Mounted("true")).ExitStatus != 0, "The system mounts no disk for a test, or lets nobody be somebody else.");
    }

    public static TheoryData<string> Faults => new("full", "read-only", "denied");

    internal string Reason => _fault switch
    {
        "full" => "No space left on device",
        "read-only" => "Read-only file system",
        _ => "permission is denied",
    };

    /// <summary>Whether the files belong to somebody else, too: root is kept out of nothing, and is nobody for the run.</summary>
    internal static bool IsForeign { get; } = Environment.UserName == "root";

    private static string User => IsForeign ? AsNobody : "";

    internal void Write(string name, string text) => _scratch.Write("files/" + name, text);

    /// <summary>Runs a command over what was written.</summary>
    /// <param name="command">The command.</param>
    /// <param name="preparation">What the shell does to files that may not be read.</param>
    internal CliRun Run(string command, string preparation = "true")
    {
        var program = $"env HOME=/tmp dotnet \"{RunningProgram.Program}\" {command}";
        return Shell(_fault switch
        {
            "full" => Mounted($"cp -r files/. mount; cd mount && (dd if=/dev/zero of=fill bs=1k 2>/dev/null; {program}; status=$?; rm fill; cp -r . ../after; exit $status)"),
            "read-only" => Mounted($"cp -r files/. mount; cd mount && mount -o remount,ro \"$PWD\" && {program}; status=$?; cp -r . ../after; exit $status"),
            "unreadable" => $"chmod 755 .; cp -r files/. mount; cd mount && chmod -f 000 secret* ; {preparation}; {User} {program}; status=$?; chmod -R u+rwX .; exit $status",
            _ => $"chmod 755 .; cp -r files/. mount; cd mount && (chmod 555 . && {User} {program}; status=$?; chmod 755 .; cp -r . ../after; exit $status)",
        });
    }

    /// <summary>The names and bytes of all files, as written or as found after the run.</summary>
    internal SortedDictionary<string, string> Files(bool afterwards)
    {
        var root = Path.Combine(_scratch.Root, afterwards ? "after" : "files");
        return new(
            Directory.GetFiles(root, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(root, f), static f => Convert.ToHexString(File.ReadAllBytes(f))),
            StringComparer.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();

    private static string Mounted(string script) => $"unshare --map-root-user --mount bash -c '{"mount -t tmpfs -o size=256k none mount && " + script}'";

    private CliRun Shell(string script) => BashCommand.Run(script, _scratch.Root);
}
