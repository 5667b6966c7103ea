import "./partners.css";
import { offerCopyingCode } from "../code/copy";

offerCopyingCode();
