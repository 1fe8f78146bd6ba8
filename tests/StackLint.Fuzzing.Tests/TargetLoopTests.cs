using SharpFuzz.Common;
using StackLint.Fuzzing.Coverage;
using StackLint.Fuzzing.Loop;
using StackLint.Fuzzing.Targets;

namespace StackLint.Fuzzing.Tests;

/// <summary>The fuzzer finds a defect that was planted, whose input chance alone would not come upon.</summary>
public sealed class TargetLoopTests : IDisposable
{
    // None of them stands in a seed, and chance alone would not bring them together.
    private const string Characters = "Q~\x7f^";

    private readonly string _folder = Directory.CreateTempSubdirectory("stacklint").FullName;

    [Fact]
    public void Planted_defect_is_found_by_its_branches_and_minimized()
    {
        var find = Search(new FuzzTarget("planted", InputKind.Ignore, RunPlanted), TimeSpan.FromSeconds(60));
        Assert.NotNull(find);
        Assert.StartsWith("planted-", find.Name, StringComparison.Ordinal);
        Assert.Equal(System.Text.Encoding.ASCII.GetBytes(Characters).Order(), find.Bytes.Order());
        var written = Path.Combine(_folder, "finds", find.Name);
        Assert.Equal(find.Bytes, File.ReadAllBytes(written + ".bin"));
        Assert.Contains("the planted defect", File.ReadAllText(written + ".txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Target_without_a_defect_has_no_finds() => Assert.Null(Search(new FuzzTarget("sound", InputKind.Ignore, static _ => { }), TimeSpan.FromSeconds(0.5)));

    [Fact]
    public void Same_cause_has_the_same_name_whatever_the_input()
    {
        Assert.Equal(Caught([1], "a 'b' at 17").Name, Caught([2, 3], "a 'c' at 18").Name);
        Assert.NotEqual(Caught([1], "SL1001 crashed").Name, Caught([1], "SL1002 crashed").Name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Find? Search(FuzzTarget target, TimeSpan time)
    {
        CoverageMap.Install();
        using var current = new CurrentInput(Path.Combine(_folder, "current"));
        var loop = new TargetLoop(target, new WorkerContext(RepositoryFolder.Root, _folder, new Random(1), current, new Watchdog(TimeSpan.FromMinutes(10))));
        return loop.Run(time).FirstOrDefault();
    }

    // Counts its branches as instrumented code does: one for each character that is there.
    private static unsafe void RunPlanted(byte[] bytes)
    {
        var found = 0;
        for (var i = 0; i < Characters.Length; i++)
        {
            if (bytes.Contains((byte)Characters[i]))
            {
                Trace.SharedMem[1000 + i]++;
                found++;
            }
        }

        if (found == Characters.Length)
        {
            throw new InvalidOperationException("the planted defect");
        }
    }

    private static Find Caught(byte[] bytes, string message)
    {
        try
        {
            throw new Xunit.Sdk.XunitException(message);
        }
        catch (Xunit.Sdk.XunitException e)
        {
            return Find.Of("x", bytes, e);
        }
    }
}
