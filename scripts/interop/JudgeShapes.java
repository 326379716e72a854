import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/**
 * Validates documents with shapes in Apache Jena: `java JudgeShapes.java <list>`, where each line of the list is a file
 * of shapes and a document, with a tab between. Prints one line a result, begun by the number of its line in the list,
 * and last how many documents were validated.
 */
public final class JudgeShapes {
  public static void main(String[] args) throws Exception {
    var lines = Files.readAllLines(Path.of(args[0]));
    for (int place = 0; place < lines.size(); place++) {
      var files = lines.get(place).split("\t");
      var shapes = Shapes.parse(RDFDataMgr.loadGraph(files[0]));
      var report = ShaclValidator.get().validate(shapes, RDFDataMgr.loadGraph(files[1]));
      for (ReportEntry entry : report.getEntries())
        System.out.println(place + "\t" + entry.focusNode() + " " + entry.resultPath() + ": " + entry.message());
    }
    System.out.println("validated\t" + lines.size());
  }
}
